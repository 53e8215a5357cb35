package com.earlybird.order.register.app;

import com.earlybird.order.register.domain.Order;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

/** Orders of both types, to be looked at. */
public interface Orders {
    /** A page, the highest ids first. */
    Uni<Page<Stored<Order>>> page(OrderFilter filter, String cursor, int limit);

    /** The order, of whichever type, or a 404. */
    Uni<Stored<Order>> get(String id);
}

package com.earlybird.delivery.boy.app;

import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** The delivery boys, by id. */
public interface DeliveryBoys {
    Uni<Stored<DeliveryBoy>> get(String id);

    /** Those of these that are known. */
    Uni<Map<String, DeliveryBoy>> find(Collection<String> ids);

    Uni<Page<DeliveryBoy>> page(String cursor, int limit);

    /** Adds one; false when there is one of that id. */
    Uni<Boolean> add(DeliveryBoy boy);

    /** {@code act} is null for what follows from an event. */
    Uni<Stored<DeliveryBoy>> update(
            String id, Long ifMatch, Act act, Function<DeliveryBoy, Change<DeliveryBoy>> change);
}

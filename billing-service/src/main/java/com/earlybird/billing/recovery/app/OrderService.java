package com.earlybird.billing.recovery.app;

import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.recovery.domain.LateOrder;
import com.earlybird.platform.kernel.Page;

import io.smallrye.mutiny.Uni;

/**
 * What order-service knows, asked on behalf of whoever asks here. Fails with a rejection {@code
 * order-service-away} where it does not answer.
 */
public interface OrderService {
    /** A delivered order; {@code confirmed} is false where it was only marked delivered. */
    record Delivered(LateOrder order, boolean confirmed) {}

    /** One-time orders that are delivered and not billed, a page at a time. */
    Uni<Page<Delivered>> deliveredUnbilled(String cursor, OnBehalf caller);

    /** The order with HSN code and tax rate of its products, as order-service has them today. */
    Uni<LateOrder> withTax(LateOrder order, OnBehalf caller);
}

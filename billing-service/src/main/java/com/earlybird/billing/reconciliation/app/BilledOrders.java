package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.domain.OrderSaid;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;

/** What order-service says of one-time orders and their bills. */
public interface BilledOrders {
    /**
     * The one-time orders of a day, a page at a time.
     *
     * @throws Rejection {@code order-service-away}
     */
    Uni<Page<OrderSaid>> of(LocalDate day, String cursor, OnBehalf caller);
}

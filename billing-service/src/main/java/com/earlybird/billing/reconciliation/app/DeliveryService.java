package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.reconciliation.domain.ConfirmedDay;
import com.earlybird.billing.reconciliation.domain.ConfirmedDelivery;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;

/**
 * What delivery-service knows by itself, asked on behalf of whoever asks here. All fail with {@link
 * Rejection} {@code delivery-service-away} where it does not answer.
 */
public interface DeliveryService {
    /** The caller's own token, and the correlation of the request. */
    record OnBehalf(String bearerToken, String correlationId) {}

    /** What is confirmed of each of these days, both included, at most 31. */
    Uni<List<ConfirmedDay>> digests(LocalDate from, LocalDate to, OnBehalf caller);

    /** Confirmed deliveries of these days, both included, a page at a time. */
    Uni<Page<ConfirmedDelivery>> confirmed(
            LocalDate from, LocalDate to, String cursor, OnBehalf caller);

    /** What it has confirmed of an order; empty where it never heard of it. */
    Uni<List<ConfirmedDelivery>> confirmedOf(String orderId, OnBehalf caller);

    /** Has it tell all revisions of these deliveries again. */
    Uni<Void> republish(List<String> deliveryIds, OnBehalf caller);
}

package com.earlybird.billing.reconciliation.domain;

import java.time.LocalDate;

/**
 * A delivery as delivery-service has it confirmed, in its latest revision.
 *
 * @param delivered whether anything was handed over
 * @param amountPaise what was handed over, at its prices
 */
public record ConfirmedDelivery(
        String deliveryId,
        String orderId,
        String customerId,
        LocalDate deliveryDate,
        boolean delivered,
        long amountPaise) {}

package com.earlybird.billing.reconciliation.domain;

import java.time.LocalDate;

/** A delivery of which delivery-service and the ledger do not say the same. */
public record Finding(
        String deliveryId,
        String orderId,
        String customerId,
        LocalDate deliveryDate,
        long confirmedPaise,
        long chargedPaise) {}

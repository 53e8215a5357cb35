package com.earlybird.billing.payment.domain;

/** How a payment stands. A claim that nobody has confirmed is no payment yet. */
public enum PaymentStatus {
    CONFIRMED,
    PARTLY_REFUNDED,
    REFUNDED,
    REVERSED
}

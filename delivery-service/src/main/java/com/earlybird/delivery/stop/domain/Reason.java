package com.earlybird.delivery.stop.domain;

/** Why less was handed over than ordered (product.md, "Confirm"). OTHER is explained in notes. */
public enum Reason {
    SHORT_SUPPLY,
    DAMAGED,
    NOT_HOME,
    GATE_CLOSED,
    CUSTOMER_REFUSED,
    CUSTOMER_ASKED,
    BAD_ADDRESS,
    OTHER
}

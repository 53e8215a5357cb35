package com.earlybird.billing.ledger.domain;

/** Why an entry was made. */
public enum EntryKind {
    /** The first confirmation of a subscription's delivery. */
    SUBSCRIPTION_CHARGE,
    /** The first confirmation of a one-time order's delivery. */
    ONE_TIME_CHARGE,
    /** A later revision of a delivery: the difference to the one before. */
    CORRECTION,
    PAYMENT,
    CREDIT_NOTE,
    ROUND_OFF,
    OPENING_BALANCE
}

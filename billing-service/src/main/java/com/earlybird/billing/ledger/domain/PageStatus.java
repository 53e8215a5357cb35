package com.earlybird.billing.ledger.domain;

/** Whether a page still takes entries. A closed page never changes again. */
public enum PageStatus {
    OPEN,
    CLOSED
}

package com.earlybird.order.calendar.domain;

/** The rule that decided a day; the first that applies does (product.md). */
public enum DayReason {
    DRAFT,
    CUSTOMER_NOT_ACTIVE,
    BEFORE_START,
    STOPPED,
    PAUSED,
    HOLD,
    OVERRIDE,
    PATTERN
}

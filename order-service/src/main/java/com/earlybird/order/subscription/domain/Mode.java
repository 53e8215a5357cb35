package com.earlybird.order.subscription.domain;

/** How a subscription repeats (product.md, "Subscriptions: the calendar"). */
public enum Mode {
    FIXED_DAILY,
    ALTERNATE_DAYS,
    WEEKLY_PATTERN,
    IRREGULAR,
    DAY_BY_DAY,
    ONE_TIME
}

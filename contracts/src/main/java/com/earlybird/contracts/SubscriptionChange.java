package com.earlybird.contracts;

/** What happened to a subscription. */
public enum SubscriptionChange {
    STARTED,
    ACTIVATED,
    PAUSED,
    RESUMED,
    STOPPED,
    PATTERN_CHANGED,
    DAY_CHANGED
}

package com.earlybird.order.subscription.domain;

/** What a subscription is called on a day; its dates decide, not the word. */
public enum SubscriptionStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    STOPPED
}

package com.earlybird.order.onetime.domain;

/** How far a one-time order has come (api.md). */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    OUT_FOR_DELIVERY,
    DELIVERED,
    NOT_DELIVERED,
    CANCELLED;

    boolean isBeforeDelivery() {
        return this == PENDING || this == CONFIRMED || this == OUT_FOR_DELIVERY;
    }
}

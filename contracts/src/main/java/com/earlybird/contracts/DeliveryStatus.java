package com.earlybird.contracts;

/** How far a delivery has come; DELIVERED and NOT_DELIVERED are reached through confirmation alone. */
public enum DeliveryStatus {
    PENDING,
    OUT_FOR_DELIVERY,
    DELIVERED,
    NOT_DELIVERED,
    CANCELLED
}

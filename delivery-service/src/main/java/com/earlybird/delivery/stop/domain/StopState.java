package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.DeliveryStatus;

import java.util.Collection;

/** How far a stop has come, as its deliveries say. */
public enum StopState {
    /** Something is still to be confirmed. */
    PENDING,
    /** All is confirmed, and something was handed over. */
    DELIVERED,
    /** All is confirmed, and nothing was handed over. */
    NOT_DELIVERED,
    /** Everything was called off: nobody goes there. */
    CANCELLED;

    public static StopState of(Collection<DeliveryStatus> deliveries) {
        boolean delivered = false;
        boolean notDelivered = false;
        for (DeliveryStatus status : deliveries) {
            switch (status) {
                case PENDING, OUT_FOR_DELIVERY -> {
                    return PENDING;
                }
                case DELIVERED -> delivered = true;
                case NOT_DELIVERED -> notDelivered = true;
                case CANCELLED -> {
                    // Says nothing about the others.
                }
            }
        }
        if (delivered) {
            return DELIVERED;
        }
        return notDelivered ? NOT_DELIVERED : CANCELLED;
    }
}

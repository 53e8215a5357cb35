package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.Shift;

/**
 * Another way for one day: another delivery boy, another shift, or both. What is null stays as it
 * is.
 */
public record Detour(String deliveryBoyId, Shift shift) {
    /** Null where nothing is different. */
    public static Detour of(String deliveryBoyId, Shift shift) {
        return deliveryBoyId == null && shift == null ? null : new Detour(deliveryBoyId, shift);
    }
}

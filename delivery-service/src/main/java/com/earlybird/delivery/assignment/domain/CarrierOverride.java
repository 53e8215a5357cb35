package com.earlybird.delivery.assignment.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Detour;

import java.time.LocalDate;

/**
 * That one day goes another way for one order, one customer, an area or a delivery boy's whole run.
 *
 * @param deliveryBoyId who goes instead, or null
 * @param shift in which shift instead, or null; with both null the override was taken back
 */
public record CarrierOverride(
        String id, LocalDate date, OverrideTarget target, String deliveryBoyId, Shift shift) {
    public static CarrierOverride of(LocalDate date, OverrideTarget target, Detour way) {
        return new CarrierOverride(
                target.key(date),
                date,
                target,
                way == null ? null : way.deliveryBoyId(),
                way == null ? null : way.shift());
    }

    /** Null where it was taken back. */
    public Detour way() {
        return Detour.of(deliveryBoyId, shift);
    }
}

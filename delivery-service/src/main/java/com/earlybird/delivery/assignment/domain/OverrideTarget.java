package com.earlybird.delivery.assignment.domain;

import com.earlybird.contracts.Shift;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What an override is for: exactly one of order, customer, area and run.
 *
 * @param runOf the delivery boy whose whole run it is
 * @param fromShift of an area or a run, this shift alone; null for both
 */
public record OverrideTarget(
        String orderId, String customerId, String area, String runOf, Shift fromShift) {
    public static OverrideTarget order(String orderId) {
        return new OverrideTarget(orderId, null, null, null, null);
    }

    public static OverrideTarget customer(String customerId) {
        return new OverrideTarget(null, customerId, null, null, null);
    }

    public static OverrideTarget area(String area, Shift fromShift) {
        return new OverrideTarget(null, null, area, null, fromShift);
    }

    public static OverrideTarget run(String deliveryBoyId, Shift fromShift) {
        return new OverrideTarget(null, null, null, deliveryBoyId, fromShift);
    }

    /** The natural key: there is one override for a target and date. */
    public String key(LocalDate date) {
        String shift = fromShift == null ? "" : ":" + fromShift;
        if (orderId != null) {
            return orderId + ":" + date;
        }
        if (customerId != null) {
            return customerId + ":" + date;
        }
        return area != null
                ? "AREA:" + area.toLowerCase(Locale.ROOT) + ":" + date + shift
                : "RUN:" + runOf + ":" + date + shift;
    }
}

package com.earlybird.delivery.assignment.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.assignment.domain.CarrierOverride;

import java.time.LocalDate;
import java.util.List;

/** What is different on one day; without delivery boy and shift the override was taken back. */
public record OverrideView(
        LocalDate date,
        String customerId,
        String orderId,
        String area,
        String runOf,
        Shift fromShift,
        String deliveryBoyId,
        Shift shift) {
    /** A page of them; {@code next_cursor} is null on the last. */
    public record OverrideList(List<OverrideView> items, String nextCursor) {}

    static OverrideView of(CarrierOverride override) {
        return new OverrideView(
                override.date(),
                override.target().customerId(),
                override.target().orderId(),
                override.target().area(),
                override.target().runOf(),
                override.target().fromShift(),
                override.deliveryBoyId(),
                override.shift());
    }
}

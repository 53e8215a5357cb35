package com.earlybird.delivery.assignment.api;

import com.earlybird.delivery.assignment.domain.CarrierOverride;

import java.time.LocalDate;

/** Who goes to a customer on one day; {@code delivery_boy_id} is null without an override. */
public record OverrideView(LocalDate date, String customerId, String deliveryBoyId) {
    static OverrideView of(CarrierOverride override) {
        return new OverrideView(override.date(), override.customerId(), override.deliveryBoyId());
    }
}

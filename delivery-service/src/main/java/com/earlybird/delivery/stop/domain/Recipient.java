package com.earlybird.delivery.stop.domain;

/**
 * Whose bell is rung, as it was known when the stop was made. Everything but the name may be null.
 *
 * @param phone E.164
 * @param address on one line
 */
public record Recipient(
        String name,
        String phone,
        String area,
        String address,
        String notes,
        String mapLink,
        String houseImageUrl) {}

package com.earlybird.delivery.stop.domain;

import java.math.BigDecimal;

/**
 * Whose bell is rung, as it was known when the stop was made. Everything but the name may be null.
 *
 * @param phone E.164
 * @param address on one line
 * @param latitude in degrees, or null
 * @param longitude in degrees, or null
 */
public record Recipient(
        String name,
        String phone,
        String area,
        String address,
        String notes,
        String mapLink,
        String houseImageUrl,
        BigDecimal latitude,
        BigDecimal longitude) {}

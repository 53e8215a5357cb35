package com.earlybird.customer.customer.domain;

import java.math.BigDecimal;

/**
 * A door to deliver to.
 *
 * @param id {@code AD-…}
 * @param label what the customer calls it, or null
 * @param addressLine2 or null
 * @param pincode six digits, the first not 0
 * @param latitude in degrees, given with the longitude or null
 * @param isDefault whether deliveries go here when nothing else is said
 */
public record Address(
        String id,
        String label,
        String addressLine1,
        String addressLine2,
        String city,
        String state,
        String pincode,
        BigDecimal latitude,
        BigDecimal longitude,
        boolean isDefault) {
    Address asDefault(boolean isDefault) {
        return new Address(
                id,
                label,
                addressLine1,
                addressLine2,
                city,
                state,
                pincode,
                latitude,
                longitude,
                isDefault);
    }

    com.earlybird.contracts.events.Address fact() {
        return new com.earlybird.contracts.events.Address(
                id,
                label,
                addressLine1,
                addressLine2,
                city,
                state,
                pincode,
                latitude,
                longitude,
                isDefault);
    }
}

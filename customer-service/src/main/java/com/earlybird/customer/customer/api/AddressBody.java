package com.earlybird.customer.customer.api;

import com.earlybird.customer.customer.domain.AddressForm;

import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/**
 * An address to add, or what to change of one: then what is not given stays.
 *
 * @param addressLine1 house and street, at most 200 characters
 * @param pincode six digits, the first not 0
 * @param latitude in degrees, together with the longitude
 * @param isDefault whether deliveries go here when nothing else is said; the first one is anyway
 */
public record AddressBody(
        @Size(max = 60) String label,
        @Size(max = 200) String addressLine1,
        @Size(max = 200) String addressLine2,
        @Size(max = 60) String city,
        @Size(max = 60) String state,
        @Size(max = 6) String pincode,
        BigDecimal latitude,
        BigDecimal longitude,
        Boolean isDefault) {
    AddressForm form() {
        return new AddressForm(
                label, addressLine1, addressLine2, city, state, pincode, latitude, longitude);
    }
}

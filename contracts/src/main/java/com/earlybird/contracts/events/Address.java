package com.earlybird.contracts.events;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A door to deliver to.
 *
 * @param label what the customer calls it, or null
 * @param addressLine2 or null
 * @param pincode six digits
 * @param latitude in degrees, or null
 * @param longitude in degrees, or null
 * @param isDefault whether deliveries go here when nothing else is said
 */
public record Address(
        String addressId,
        String label,
        String addressLine1,
        String addressLine2,
        String city,
        String state,
        String pincode,
        BigDecimal latitude,
        BigDecimal longitude,
        boolean isDefault) {
    public Address {
        Check.text(addressId, "address_id");
        Check.text(addressLine1, "address_line1");
        Check.text(city, "city");
        Check.text(state, "state");
        Check.text(pincode, "pincode");
        Check.that(
                (latitude == null) == (longitude == null),
                "latitude and longitude are given together");
    }

    /** The address on one line, as a run sheet prints it; the state is left out. */
    public String oneLine() {
        String street = Stream.of(addressLine1, addressLine2, city)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(", "));
        return street + " " + pincode;
    }
}

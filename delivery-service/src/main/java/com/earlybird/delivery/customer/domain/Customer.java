package com.earlybird.delivery.customer.domain;

import com.earlybird.contracts.events.Address;
import com.earlybird.contracts.events.CustomerState;

import java.util.List;

/**
 * What this service knows of a customer: a copy of the newest state heard, kept under its version.
 *
 * @param deliveryBoyId who carries there, or null
 */
public record Customer(
        String id,
        String name,
        String phone,
        String area,
        List<Address> addresses,
        String deliveryBoyId,
        String notes,
        String mapLink,
        String houseImageUrl,
        long version) {
    public Customer {
        addresses = List.copyOf(addresses);
    }

    public static Customer of(CustomerState state) {
        return new Customer(
                state.customerId(),
                state.name(),
                state.phone(),
                state.area(),
                state.addresses(),
                state.deliveryBoyId(),
                state.notes(),
                state.mapLink(),
                state.houseImageUrl(),
                state.version());
    }

    /** The address on one line; the default one where {@code addressId} is null or unknown. */
    public String addressLine(String addressId) {
        return addresses.stream()
                .filter(address -> address.addressId().equals(addressId))
                .findFirst()
                .or(() -> addresses.stream().filter(Address::isDefault).findFirst())
                .or(() -> addresses.stream().findFirst())
                .map(Address::oneLine)
                .orElse(null);
    }
}

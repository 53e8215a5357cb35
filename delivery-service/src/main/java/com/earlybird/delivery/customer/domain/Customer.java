package com.earlybird.delivery.customer.domain;

import com.earlybird.contracts.events.Address;
import com.earlybird.contracts.events.CustomerState;

import java.util.List;
import java.util.Optional;

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

    /** The default address where {@code addressId} is null or unknown. */
    public Optional<Address> address(String addressId) {
        return addresses.stream()
                .filter(address -> address.addressId().equals(addressId))
                .findFirst()
                .or(() -> addresses.stream().filter(Address::isDefault).findFirst())
                .or(() -> addresses.stream().findFirst());
    }

    /** As {@link #address}, on one line. */
    public String addressLine(String addressId) {
        return address(addressId).map(Address::oneLine).orElse(null);
    }
}

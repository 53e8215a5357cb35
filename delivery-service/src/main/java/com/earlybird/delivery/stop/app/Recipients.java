package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.events.Address;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.delivery.stop.domain.Recipient;

/** The customer as a stop shows him, at his default address. */
public final class Recipients {
    private Recipients() {}

    public static Recipient of(Customer customer) {
        return new Recipient(
                customer.name(),
                customer.phone(),
                customer.area(),
                customer.addressLine(null),
                customer.notes(),
                customer.mapLink(),
                customer.houseImageUrl(),
                customer.address(null).map(Address::latitude).orElse(null),
                customer.address(null).map(Address::longitude).orElse(null));
    }
}

package com.earlybird.customer.customer.api;

import com.earlybird.customer.customer.domain.Address;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.math.BigDecimal;

/** An address of a customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressView(
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
    static AddressView of(Address address) {
        return new AddressView(
                address.id(),
                address.label(),
                address.addressLine1(),
                address.addressLine2(),
                address.city(),
                address.state(),
                address.pincode(),
                address.latitude(),
                address.longitude(),
                address.isDefault());
    }
}

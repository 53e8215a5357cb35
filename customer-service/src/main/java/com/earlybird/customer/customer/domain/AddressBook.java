package com.earlybird.customer.customer.domain;

import com.earlybird.platform.kernel.Rejection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A customer's addresses: at least one, at most twenty, and exactly one the default. */
public record AddressBook(List<Address> addresses) {
    static final int MOST = 20;

    public AddressBook {
        addresses = List.copyOf(addresses);
    }

    public Optional<Address> find(String id) {
        return addresses.stream().filter(address -> address.id().equals(id)).findFirst();
    }

    /** The address, or a 404. */
    public Address get(String id) {
        return find(id).orElseThrow(() -> Rejection.notFound("address", id));
    }

    /** With one more. One that is there under this id already was added by an earlier try. */
    public AddressBook add(Address address) {
        if (find(address.id()).isPresent()) {
            return this;
        }
        if (addresses.size() >= MOST) {
            throw Rejection.refused(
                    "too-many-addresses", "A customer has at most " + MOST + " addresses.");
        }
        List<Address> next = new ArrayList<>(addresses);
        next.add(address);
        return new AddressBook(next).keepingOneDefault(address.isDefault() ? address.id() : null);
    }

    /** With the address of this id changed. The default passes on only by naming another one. */
    public AddressBook replace(Address address) {
        Address old = get(address.id());
        if (old.isDefault() && !address.isDefault()) {
            throw Rejection.refused(
                    "default-address-needed", "Make another address the default instead.");
        }
        List<Address> next = addresses.stream()
                .map(one -> one.id().equals(address.id()) ? address : one)
                .toList();
        return new AddressBook(next).keepingOneDefault(address.isDefault() ? address.id() : null);
    }

    /** Without it. If it was the default, the oldest one left is. */
    public AddressBook remove(String id) {
        get(id);
        if (addresses.size() == 1) {
            throw Rejection.refused("last-address", "A customer has at least one address.");
        }
        List<Address> next =
                addresses.stream().filter(one -> !one.id().equals(id)).toList();
        return new AddressBook(next).keepingOneDefault(null);
    }

    /** Exactly one default: {@code chosen} if given, else the one there was, else the oldest. */
    private AddressBook keepingOneDefault(String chosen) {
        String id = chosen != null
                ? chosen
                : addresses.stream()
                        .filter(Address::isDefault)
                        .findFirst()
                        .orElse(addresses.get(0))
                        .id();
        return new AddressBook(addresses.stream()
                .map(one -> one.asDefault(one.id().equals(id)))
                .toList());
    }
}

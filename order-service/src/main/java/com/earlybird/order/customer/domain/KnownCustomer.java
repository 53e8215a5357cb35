package com.earlybird.order.customer.domain;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.StatusChange;

import java.time.LocalDate;
import java.util.List;

/**
 * What this service needs to know of a customer; told by customer-service, never changed here.
 *
 * @param phone E.164, or null where nobody has told it yet
 * @param statuses oldest first; of two from the same day the later one holds
 * @param stateVersion of the state it was taken from; the highest is kept
 */
public record KnownCustomer(
        String id,
        String name,
        String phone,
        String area,
        List<StatusChange> statuses,
        List<KnownAddress> addresses,
        long stateVersion) {
    /** A door of the customer. */
    public record KnownAddress(String addressId, boolean byDefault) {}

    public KnownCustomer {
        statuses = List.copyOf(statuses);
        addresses = List.copyOf(addresses);
    }

    public static KnownCustomer from(CustomerState state) {
        return new KnownCustomer(
                state.customerId(),
                state.name(),
                state.phone(),
                state.area(),
                state.statuses(),
                state.addresses().stream()
                        .map(a -> new KnownAddress(a.addressId(), a.isDefault()))
                        .toList(),
                state.version());
    }

    /** Whether the customer is on trial or active on {@code date}, and so is delivered to. */
    public boolean mayReceiveOn(LocalDate date) {
        for (int i = statuses.size() - 1; i >= 0; i--) {
            if (!statuses.get(i).from().isAfter(date)) {
                CustomerStatus status = statuses.get(i).status();
                return status == CustomerStatus.TRIAL || status == CustomerStatus.ACTIVE;
            }
        }
        return false;
    }

    public boolean hasAddress(String addressId) {
        return addresses.stream().anyMatch(address -> address.addressId().equals(addressId));
    }

    /** Where deliveries go when nothing else is said; null if the customer has no such address. */
    public String defaultAddressId() {
        return addresses.stream()
                .filter(KnownAddress::byDefault)
                .map(KnownAddress::addressId)
                .findFirst()
                .orElse(null);
    }

    /** Whether a calendar could come out differently than with {@code before}. */
    public boolean deliversDifferentlyThan(KnownCustomer before) {
        return !statuses.equals(before.statuses()) || !area.equals(before.area());
    }
}

package com.earlybird.contracts.events;

import com.earlybird.contracts.CustomerStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that other services know of a customer: the current state, whole, under a version.
 *
 * @param userId the customer's one login
 * @param phone E.164
 * @param email or null
 * @param language of messages, a language tag such as {@code en} or {@code hi}
 * @param status today's
 * @param statuses oldest first; of two from the same day the later one holds
 * @param deliveryBoyId who carries to this customer, or null
 * @param notes or null
 * @param mapLink or null
 * @param houseImageUrl or null
 * @param openingBalancePaise what was owed before the first page of the ledger; a credit is negative
 * @param version grows by each change; a reader keeps the highest
 */
public record CustomerState(
        String customerId,
        String userId,
        String name,
        String phone,
        String email,
        String language,
        String area,
        CustomerStatus status,
        List<StatusChange> statuses,
        List<Address> addresses,
        String deliveryBoyId,
        String notes,
        String mapLink,
        String houseImageUrl,
        long openingBalancePaise,
        long version,
        Instant updatedAt) {
    private static final int MAX_STATUSES = 1_000;
    private static final int MAX_ADDRESSES = 50;

    public CustomerState {
        Check.text(customerId, "customer_id");
        Check.text(userId, "user_id");
        Check.text(name, "name");
        Check.text(phone, "phone");
        Check.text(language, "language");
        Check.text(area, "area");
        Check.present(status, "status");
        statuses = Check.list(statuses, MAX_STATUSES, "statuses");
        Check.that(!statuses.isEmpty(), "statuses holds at least one");
        for (int i = 1; i < statuses.size(); i++) {
            Check.that(
                    !statuses.get(i).from().isBefore(statuses.get(i - 1).from()),
                    "statuses is oldest first");
        }
        addresses = Check.list(addresses, MAX_ADDRESSES, "addresses");
        Check.that(
                addresses.stream().filter(Address::isDefault).count() <= 1,
                "at most one address is the default");
        Check.notNegative(version, "version");
        Check.present(updatedAt, "updated_at");
    }

    /** The status on {@code date}; empty before the first one begins. */
    public Optional<CustomerStatus> statusOn(LocalDate date) {
        CustomerStatus found = null;
        for (StatusChange change : statuses) {
            if (change.from().isAfter(date)) {
                break;
            }
            found = change.status();
        }
        return Optional.ofNullable(found);
    }

    /** The address marked as default; empty when there is none. */
    public Optional<Address> defaultAddress() {
        return addresses.stream().filter(Address::isDefault).findFirst();
    }
}

package com.earlybird.customer.customer.domain;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.customer.user.domain.Contact;
import com.earlybird.customer.user.domain.Login;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A household or shop with its addresses, and its one login user: both in one document, so that
 * neither is ever there without the other.
 *
 * @param id {@code CU-…}
 * @param userId {@code UR-…} of the login
 * @param role always CUSTOMER
 * @param active whether the login may be used; a stopped customer still looks at the bills
 * @param statuses dated, oldest first, never empty
 * @param addresses never empty, exactly one of them the default
 * @param previousBalancePaise what was owed before the first bill here; a credit is negative
 * @param createdOn business date
 */
public record Customer(
        String id,
        String userId,
        Role role,
        boolean active,
        String name,
        Contact contact,
        Login login,
        Profile profile,
        List<StatusEntry> statuses,
        List<Address> addresses,
        long previousBalancePaise,
        LocalDate createdOn,
        Instant createdAt,
        Instant updatedAt) {
    public Customer {
        statuses = List.copyOf(statuses);
        addresses = List.copyOf(addresses);
    }

    /** When a change is made: the version it makes, and the business's time and date. */
    public record Moment(long version, Instant now, LocalDate today) {}

    /** Who a customer is and how to serve them; what an edit replaces as a whole. */
    public record Details(String name, Contact contact, Profile profile) {}

    public Details details() {
        return new Details(name, contact, profile);
    }

    public Change<Customer> edit(Details details, Moment moment) {
        return become(details, statuses, addresses, moment);
    }

    /** The status from a day on, see {@link StatusHistory#with}. */
    public Change<Customer> changeStatus(
            CustomerStatus status, LocalDate from, String reason, Moment moment) {
        List<StatusEntry> next = new StatusHistory(statuses)
                .with(status, from, reason, createdOn, moment.today())
                .entries();
        return become(details(), next, addresses, moment);
    }

    public Change<Customer> changeAddresses(AddressBook book, Moment moment) {
        return become(details(), statuses, book.addresses(), moment);
    }

    public AddressBook addressBook() {
        return new AddressBook(addresses);
    }

    public CustomerStatus statusOn(LocalDate date) {
        return new StatusHistory(statuses).on(date);
    }

    /** The whole state, for everybody who keeps a copy of it. */
    public Fact<CustomerState> fact(long version, LocalDate today) {
        CustomerState state = new CustomerState(
                id,
                userId,
                name,
                contact.phone(),
                contact.email(),
                profile.language(),
                profile.area(),
                statusOn(today),
                statuses.stream().map(StatusEntry::fact).toList(),
                addresses.stream().map(Address::fact).toList(),
                profile.deliveryBoyId(),
                profile.notes(),
                profile.mapLink(),
                profile.houseImageUrl(),
                previousBalancePaise,
                version,
                updatedAt);
        return new Fact<>(Topics.CUSTOMERS, id, state);
    }

    private Change<Customer> become(
            Details details, List<StatusEntry> statuses, List<Address> addresses, Moment moment) {
        boolean same = Objects.equals(details, details())
                && statuses.equals(this.statuses)
                && addresses.equals(this.addresses);
        if (same) {
            return Change.to(this);
        }
        Customer next = new Customer(
                id,
                userId,
                role,
                active,
                details.name(),
                details.contact(),
                login,
                details.profile(),
                statuses,
                addresses,
                previousBalancePaise,
                createdOn,
                createdAt,
                moment.now());
        return Change.to(next, next.fact(moment.version(), moment.today()));
    }
}

package com.earlybird.customer.customer.app;

import com.earlybird.contracts.Role;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.customer.customer.domain.Customer.Details;
import com.earlybird.customer.customer.domain.Profile;
import com.earlybird.customer.settings.CustomerSettings;
import com.earlybird.customer.settings.Settings;
import com.earlybird.customer.user.app.Contacts;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Changes who a customer is and how to serve them. Customers change some of it themselves. */
@ApplicationScoped
public class EditCustomer {
    private final Customers customers;
    private final Assignments assignments;
    private final Moments moments;
    private final Settings settings;

    EditCustomer(
            Customers customers, Assignments assignments, BusinessClock clock, Settings settings) {
        this.customers = customers;
        this.assignments = assignments;
        this.moments = new Moments(clock);
        this.settings = settings;
    }

    /** What is null stays; what is empty and may be absent is taken away. */
    public record Command(
            Caller caller,
            String id,
            Long ifMatch,
            String name,
            String email,
            String phone,
            String language,
            String area,
            String deliveryBoyId,
            String marketingBoyId,
            String notes,
            String mapLink,
            String houseImageUrl) {
        /** Whether it asks for more than customers may change of themselves (api.md). */
        boolean isForStaff() {
            return phone != null
                    || area != null
                    || deliveryBoyId != null
                    || marketingBoyId != null
                    || mapLink != null
                    || houseImageUrl != null;
        }
    }

    public Uni<Stored<Customer>> handle(Command command) {
        if (command.caller().is(Role.CUSTOMER) && command.isForStaff()) {
            throw Rejection.notAllowed(
                    "You may change your name, e-mail address, language and notes.");
        }
        Act act = Act.of(command.caller(), "edit-customer");
        // Whether an assignee exists is asked before the write, whose closure is pure.
        return settings.current()
                .invoke(current -> mustBeServed(command.area(), current.value()))
                .flatMap(served -> customers.get(command.id()))
                .flatMap(found -> assignments.check(
                        found.value().profile(), profile(found.value().profile(), command)))
                .flatMap(ok -> customers.update(
                        command.id(), command.ifMatch(), act, stored -> stored.value()
                                .edit(details(stored.value(), command), moments.of(stored))));
    }

    private static void mustBeServed(String area, CustomerSettings settings) {
        if (area != null) {
            settings.mustServe(area.strip());
        }
    }

    private static Details details(Customer old, Command command) {
        if (command.phone() != null && command.phone().isBlank()) {
            throw Rejection.malformed("phone", "a customer has a phone");
        }
        return new Details(
                command.name() == null ? old.name() : command.name().strip(),
                Contacts.edited(old.contact(), command.phone(), command.email(), old.userId()),
                profile(old.profile(), command).checked());
    }

    private static Profile profile(Profile old, Command command) {
        return new Profile(
                command.language() == null ? old.language() : command.language(),
                command.area() == null ? old.area() : command.area().strip(),
                edited(old.deliveryBoyId(), command.deliveryBoyId()),
                edited(old.marketingBoyId(), command.marketingBoyId()),
                edited(old.notes(), command.notes()),
                edited(old.mapLink(), command.mapLink()),
                edited(old.houseImageUrl(), command.houseImageUrl()));
    }

    private static String edited(String old, String given) {
        if (given == null) {
            return old;
        }
        return given.isBlank() ? null : given.strip();
    }
}

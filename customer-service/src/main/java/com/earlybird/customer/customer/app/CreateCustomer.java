package com.earlybird.customer.customer.app;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Role;
import com.earlybird.customer.customer.domain.AddressForm;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.customer.customer.domain.Profile;
import com.earlybird.customer.customer.domain.StatusHistory;
import com.earlybird.customer.settings.Settings;
import com.earlybird.customer.user.app.Contacts;
import com.earlybird.customer.user.app.Passwords;
import com.earlybird.customer.user.app.PhoneNumbers;
import com.earlybird.customer.user.domain.Contact;
import com.earlybird.customer.user.domain.Login;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Makes a customer together with the login: one write, so there is never one without the other. */
@ApplicationScoped
public class CreateCustomer {
    private final Customers customers;
    private final Assignments assignments;
    private final Passwords passwords;
    private final Ids ids;
    private final BusinessClock clock;
    private final Settings settings;

    CreateCustomer(
            Customers customers,
            Assignments assignments,
            Passwords passwords,
            Ids ids,
            BusinessClock clock,
            Settings settings) {
        this.customers = customers;
        this.assignments = assignments;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * {@code id} was taken beforehand, so that a repeat creates under the same one. Without a status
     * the customer is active from today, or on trial if a trial's first day is given.
     */
    public record Command(
            Caller caller,
            String id,
            String name,
            String phone,
            String email,
            Profile profile,
            AddressForm address,
            CustomerStatus status,
            LocalDate trialStartDate,
            long previousBalancePaise,
            String password) {}

    public Uni<Stored<Customer>> handle(Command command) {
        LocalDate today = clock.today();
        command.profile().checked();
        command.address().address("", "address.", true);
        PhoneNumbers.e164(command.phone());
        StatusHistory history = history(command, today);
        Act act = Act.of(command.caller(), "create-customer");
        return settings.current()
                .invoke(current -> current.value().mustServe(command.profile().area()))
                .flatMap(served -> assignments.check(null, command.profile()))
                .flatMap(ok -> passwords.hash("password", command.password()))
                .flatMap(hash -> Uni.combine()
                        .all()
                        .unis(ids.plain("UR"), ids.dated("AD"))
                        .asTuple()
                        .map(taken -> customer(
                                command, taken.getItem1(), taken.getItem2(), hash, history)))
                .flatMap(customer -> customers.add(customer, today, act));
    }

    private static StatusHistory history(Command command, LocalDate today) {
        LocalDate trialStart = command.trialStartDate();
        CustomerStatus usual = trialStart == null ? CustomerStatus.ACTIVE : CustomerStatus.TRIAL;
        CustomerStatus status = command.status() == null ? usual : command.status();
        if (trialStart != null && status != CustomerStatus.TRIAL) {
            throw Rejection.malformed("trial_start_date", "goes with status TRIAL only");
        }
        return StatusHistory.begin(status, trialStart == null ? today : trialStart, today);
    }

    private Customer customer(
            Command command,
            String userId,
            String addressId,
            String passwordHash,
            StatusHistory history) {
        Instant now = clock.now();
        Contact contact = Contacts.of(command.phone(), command.email(), userId);
        return new Customer(
                command.id(),
                userId,
                Role.CUSTOMER,
                true,
                command.name().strip(),
                contact,
                Login.fresh(passwordHash),
                command.profile(),
                history.entries(),
                List.of(command.address().address(addressId, "address.", true)),
                command.previousBalancePaise(),
                clock.today(),
                now,
                now);
    }
}

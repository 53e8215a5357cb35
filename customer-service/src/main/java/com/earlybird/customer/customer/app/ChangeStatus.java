package com.earlybird.customer.customer.app;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** Puts a customer on trial, active, paused or stopped, from a day on. */
@ApplicationScoped
public class ChangeStatus {
    private final Customers customers;
    private final BusinessClock clock;

    ChangeStatus(Customers customers, BusinessClock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** {@code from} is today when null. */
    public record Command(
            Caller caller,
            String id,
            Long ifMatch,
            CustomerStatus status,
            String reason,
            LocalDate from) {}

    public Uni<Stored<Customer>> handle(Command command) {
        LocalDate from = command.from() == null ? clock.today() : command.from();
        Act act = Act.of(command.caller(), "change-status", command.reason());
        return customers.update(command.id(), command.ifMatch(), act, stored -> stored.value()
                .changeStatus(
                        command.status(), from, command.reason(), new Moments(clock).of(stored)));
    }
}

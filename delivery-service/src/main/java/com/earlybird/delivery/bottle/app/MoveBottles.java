package com.earlybird.delivery.bottle.app;

import com.earlybird.contracts.Role;
import com.earlybird.delivery.assignment.app.OwnCustomers;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.delivery.cash.domain.EntryDay;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;

/** Records bottles and crates that went to a customer, came back or broke. */
@ApplicationScoped
public class MoveBottles {
    private final BottleBook book;
    private final BottleTypes types;
    private final OwnCustomers customers;
    private final BusinessClock clock;

    MoveBottles(BottleBook book, BottleTypes types, OwnCustomers customers, BusinessClock clock) {
        this.book = book;
        this.types = types;
        this.customers = customers;
        this.clock = clock;
    }

    /** {@code belowZero}: staff say that more came back than is known to have gone out. */
    public record Command(
            Caller caller,
            String customerId,
            String type,
            long out,
            long returned,
            long broken,
            LocalDate date,
            String deliveryBoyId,
            String notes,
            boolean belowZero) {
        boolean byBoy() {
            return caller.is(Role.DELIVERY_BOY);
        }

        String boyId() {
            return byBoy() ? caller.deliveryBoyId() : deliveryBoyId;
        }
    }

    public Uni<BottleMovement> handle(String id, Command c) {
        refuseWhatABoyMayNotSay(c);
        if (c.out() + c.returned() + c.broken() == 0) {
            throw Rejection.malformed("out", "something must have moved");
        }
        LocalDate date = EntryDay.checked(c.date(), clock.today(), !c.byBoy());
        BottleMovement movement = BottleMovement.moved(
                id,
                c.customerId(),
                c.type(),
                c.out(),
                c.returned(),
                c.broken(),
                date,
                c.boyId(),
                c.notes(),
                c.caller().userId(),
                clock.now());
        Uni<Void> may = c.byBoy()
                ? customers.checkOnRun(c.boyId(), c.customerId(), date)
                : customers.check(c.caller(), c.boyId(), c.customerId(), date);
        return may.chain(() -> types.get(c.type()))
                .chain(() -> book.write(
                        movement,
                        c.belowZero(),
                        List.of(),
                        Act.of(c.caller(), "MOVE_BOTTLES", c.notes())));
    }

    private static void refuseWhatABoyMayNotSay(Command c) {
        if (!c.byBoy()) {
            return;
        }
        if (c.belowZero()) {
            throw Rejection.notAllowed("Only staff may say that more came back than went out.");
        }
        if (c.deliveryBoyId() != null && !c.deliveryBoyId().equals(c.caller().deliveryBoyId())) {
            throw Rejection.notFound("delivery boy", c.deliveryBoyId());
        }
    }
}

package com.earlybird.delivery.bottle.app;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BottleLossCharged;
import com.earlybird.delivery.assignment.app.OwnCustomers;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.delivery.bottle.domain.BottleType;
import com.earlybird.delivery.cash.domain.EntryDay;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts bottles as lost and lets billing charge them, in the same write. */
@ApplicationScoped
public class LoseBottles {
    private final BottleBook book;
    private final BottleTypes types;
    private final OwnCustomers customers;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    LoseBottles(
            BottleBook book,
            BottleTypes types,
            OwnCustomers customers,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.book = book;
        this.types = types;
        this.customers = customers;
        this.clock = clock;
        this.metrics = metrics;
    }

    public record Command(
            Caller caller,
            String customerId,
            String type,
            long qty,
            LocalDate date,
            String reason) {}

    public Uni<BottleMovement> handle(String id, Command c) {
        LocalDate date = EntryDay.checked(c.date(), clock.today(), true);
        return customers
                .check(c.caller(), null, c.customerId(), date)
                .chain(() -> types.get(c.type()))
                .flatMap(type -> write(id, type.value(), date, c))
                .invoke(() -> metrics.counter("earlybird.bottles.losses").increment());
    }

    private Uni<BottleMovement> write(String id, BottleType type, LocalDate date, Command c) {
        if (type.chargePaise() == 0) {
            throw Rejection.refused("nothing-to-charge", type.type() + " costs nothing.");
        }
        Instant now = clock.now();
        BottleLossCharged data = new BottleLossCharged(
                id,
                c.customerId(),
                type.type(),
                c.qty(),
                type.chargePaise(),
                Math.multiplyExact(c.qty(), type.chargePaise()),
                date,
                c.reason(),
                now);
        BottleMovement loss = BottleMovement.lost(
                id,
                c.customerId(),
                type.type(),
                c.qty(),
                date,
                c.reason(),
                c.caller().userId(),
                now);
        return book.write(
                loss,
                false,
                List.of(new Fact<>(Topics.BOTTLE_LOSS_CHARGED, c.customerId(), data)),
                Act.of(c.caller(), "CHARGE_BOTTLE_LOSS", c.reason()));
    }
}

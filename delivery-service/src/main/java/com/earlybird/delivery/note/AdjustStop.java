package com.earlybird.delivery.note;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.AdjustmentKind;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records what is to be done otherwise at one ring of the bell, and calls it off again. */
@ApplicationScoped
public class AdjustStop {
    private static final int MOST_STANDING = 20;
    private static final int MOST_EVER = 100;
    private static final int DAYS_AHEAD = 60;

    private final DayNotes notes;
    private final Stops stops;
    private final Customers customers;
    private final BusinessClock clock;

    AdjustStop(DayNotes notes, Stops stops, Customers customers, BusinessClock clock) {
        this.notes = notes;
        this.stops = stops;
        this.customers = customers;
        this.clock = clock;
    }

    /** Names and unit may be null where the stop has the product planned. */
    public record Command(
            Caller caller,
            String customerId,
            LocalDate date,
            Shift shift,
            AdjustmentKind kind,
            String productId,
            String productName,
            String unit,
            BigDecimal qty,
            String insteadOfProductId,
            String reason) {
        String stopId() {
            return StopId.of(customerId, date, shift);
        }
    }

    static String newId(String stopId) {
        return stopId + ":" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Under this id, which a retry of the same request has again. */
    Uni<Stored<DayNote>> handle(String id, Command c) {
        mustBeToCome(c.date());
        Act act = Act.of(c.caller(), "ADJUST_STOP", c.reason());
        return customers
                .find(List.of(c.customerId()))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Rejection.refused(
                                "customer-unknown", "There is no customer " + c.customerId() + ".");
                    }
                })
                .chain(() -> stops.find(List.of(c.stopId())))
                .map(found -> found.stream().findFirst().map(Stored::value))
                .map(stop -> adjustment(id, c, stop))
                .flatMap(added -> notes.put(c.stopId(), act, note -> with(note, added)));
    }

    /** Called off twice is called off; what is over may be called off as well, and stays known. */
    Uni<Void> withdraw(Caller caller, String id) {
        int end = id.lastIndexOf(':');
        if (end < 0) {
            throw Rejection.notFound("adjustment", id);
        }
        Act act = Act.of(caller, "WITHDRAW_ADJUSTMENT");
        return notes.change(id.substring(0, end), act, note -> {
                    Adjustment one = note.adjustment(id)
                            .orElseThrow(() -> Rejection.notFound("adjustment", id));
                    return one.withdrawnAt() != null
                            ? note
                            : note.withInstead(one.withdrawn(caller.userId(), clock.now()));
                })
                .replaceWithVoid();
    }

    private void mustBeToCome(LocalDate date) {
        LocalDate today = clock.today();
        if (date.isBefore(today)) {
            throw Rejection.refused("too-late", "That day is over.");
        }
        if (date.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw Rejection.refused(
                    "too-early", "Nobody plans further than " + DAYS_AHEAD + " days ahead.");
        }
    }

    private Adjustment adjustment(String id, Command c, Optional<Stop> stop) {
        if (stop.isPresent() && stop.get().allConfirmed()) {
            throw Rejection.conflict(
                    "already-confirmed", "This stop is confirmed; correct the delivery instead.");
        }
        Goods goods = new Goods(stop);
        if (c.kind().takesFromPlan()) {
            goods.mustHave(
                    c.kind() == AdjustmentKind.SWAP ? c.insteadOfProductId() : c.productId(),
                    c.kind() == AdjustmentKind.LESS ? c.qty() : BigDecimal.ZERO);
        }
        return new Adjustment(
                id,
                c.kind(),
                c.productId(),
                goods.nameOf(c.productId(), c.productName()),
                goods.unitOf(c.productId(), c.unit()),
                c.qty(),
                c.insteadOfProductId(),
                c.insteadOfProductId() == null ? null : goods.nameOf(c.insteadOfProductId(), null),
                c.reason(),
                c.caller().userId(),
                clock.now(),
                null,
                null);
    }

    private static DayNote with(DayNote note, Adjustment added) {
        if (note.adjustment(added.id()).isPresent()) {
            return note;
        }
        if (note.standing().size() >= MOST_STANDING || note.adjustments().size() >= MOST_EVER) {
            throw Rejection.refused(
                    "too-many-adjustments", "A stop has at most " + MOST_STANDING + " of them.");
        }
        return note.with(added);
    }
}

package com.earlybird.order.planning.app;

import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.order.register.app.Orders;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Plans changed orders anew as the facts of their changes come round. Whoever makes a change plans
 * it at once; this makes it certain, for a fact leaves with the change itself and is told until it
 * was heard. The second time finds everything as it should be.
 */
@ApplicationScoped
public class HearChanges {
    private final Orders orders;
    private final ReplanOrder replan;
    private final PlanningRuns runs;
    private final BusinessClock clock;

    HearChanges(Orders orders, ReplanOrder replan, PlanningRuns runs, BusinessClock clock) {
        this.orders = orders;
        this.replan = replan;
        this.runs = runs;
        this.clock = clock;
    }

    /** The days from {@code from} to {@code to} (null for no end) of an order are different. */
    public record Changed(String orderId, LocalDate from, LocalDate to) {
        boolean touches(PlanningRun run) {
            return !run.date().isBefore(from) && (to == null || !run.date().isAfter(to));
        }
    }

    public Uni<Void> handle(Collection<Changed> changes) {
        // An old fact that is heard anew asks for nothing: those days cannot change any more.
        LocalDate earliest = ChangeWindow.earliest(clock.today());
        return runs.between(earliest, null).flatMap(begun -> Multi.createFrom()
                .iterable(changes)
                .filter(change -> change.from() != null
                        && (change.to() == null || !change.to().isBefore(earliest)))
                .onItem()
                .transformToUniAndConcatenate(change -> begun.stream().anyMatch(change::touches)
                        ? replan.between(change.orderId(), change.from(), change.to())
                                .replaceWithVoid()
                        : planIfLate(change))
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** A one-time order that was entered late is planned whether planning has begun or not. */
    private Uni<Void> planIfLate(Changed change) {
        if (!change.from().equals(change.to())) {
            return Uni.createFrom().voidItem();
        }
        return orders.get(change.orderId())
                .flatMap(stored -> stored.value() instanceof OneTimeOrder one && one.lateEntry()
                        ? replan.now(one.id(), one.deliveryDate())
                        : Uni.createFrom().voidItem());
    }
}

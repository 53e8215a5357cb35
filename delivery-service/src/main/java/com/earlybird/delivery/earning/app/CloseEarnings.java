package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.earning.domain.EarningStatement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Freezes a month's statement. Months are closed one after the other, so that a correction is made
 * good in exactly one of them; closing again answers what was closed.
 */
@ApplicationScoped
public class CloseEarnings {
    private final ComputeEarnings compute;
    private final Statements statements;
    private final BusinessClock clock;

    CloseEarnings(ComputeEarnings compute, Statements statements, BusinessClock clock) {
        this.compute = compute;
        this.statements = statements;
        this.clock = clock;
    }

    public Uni<EarningStatement> handle(Caller caller, String deliveryBoyId, YearMonth month) {
        if (!clock.today().isAfter(month.atEndOfMonth())) {
            throw Rejection.refused("month-not-over", month + " is not over.");
        }
        return compute.handle(deliveryBoyId, month)
                .flatMap(statement -> statement.closed()
                        ? Uni.createFrom().item(statement)
                        : statements
                                .newest(deliveryBoyId)
                                .invoke(newest -> refuseOutOfOrder(newest, month))
                                .chain(() -> close(statement, caller)));
    }

    private static void refuseOutOfOrder(Optional<EarningStatement> newest, YearMonth month) {
        if (newest.isEmpty()) {
            return;
        }
        YearMonth next = newest.get().month().plusMonths(1);
        if (month.isBefore(next)) {
            throw Rejection.conflict("later-month-closed", "A month after it was closed.");
        }
        if (month.isAfter(next)) {
            throw Rejection.conflict("close-in-order", next + " must be closed first.");
        }
    }

    private Uni<EarningStatement> close(EarningStatement open, Caller caller) {
        EarningStatement closed = open.closed(caller.userId(), clock.now());
        return statements
                .add(closed, Act.of(caller, "CLOSE_EARNINGS"))
                .flatMap(added -> added
                        ? Uni.createFrom().item(closed)
                        : statements.find(List.of(open.id())).map(found -> found.get(0)));
    }
}

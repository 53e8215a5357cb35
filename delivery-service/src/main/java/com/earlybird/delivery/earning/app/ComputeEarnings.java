package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.earning.domain.EarningStatement;
import com.earlybird.delivery.earning.domain.EarningStatement.Adjustment;
import com.earlybird.delivery.earning.domain.Earnings;
import com.earlybird.delivery.earning.domain.RuleBook;
import com.earlybird.delivery.earning.domain.RuleEarning;
import com.earlybird.delivery.earning.domain.WorkDay;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A month's statement: as it was closed, or computed now from what stands confirmed. The month
 * after the last closed one carries what was corrected in the {@value #MONTHS_BACK} before it.
 */
@ApplicationScoped
public class ComputeEarnings {
    /** So long do corrections of closed months come after; each costs reading its month again. */
    static final int MONTHS_BACK = 3;

    private final DeliveryBoys boys;
    private final WorkReads work;
    private final EarningRules rules;
    private final Statements statements;
    private final BusinessClock clock;

    ComputeEarnings(
            DeliveryBoys boys,
            WorkReads work,
            EarningRules rules,
            Statements statements,
            BusinessClock clock) {
        this.boys = boys;
        this.work = work;
        this.rules = rules;
        this.statements = statements;
        this.clock = clock;
    }

    /** {@code month} null for this one; 404 for an unknown boy, 422 {@code month-in-future}. */
    public Uni<EarningStatement> handle(String deliveryBoyId, YearMonth month) {
        YearMonth now = YearMonth.from(clock.today());
        YearMonth wanted = month == null ? now : month;
        if (wanted.isAfter(now)) {
            throw Rejection.refused("month-in-future", wanted + " is still to come.");
        }
        return boys.get(deliveryBoyId)
                .chain(() -> statements.find(List.of(EarningStatement.id(deliveryBoyId, wanted))))
                .flatMap(closed -> closed.isEmpty()
                        ? compute(deliveryBoyId, wanted)
                        : Uni.createFrom().item(closed.get(0)));
    }

    private Uni<EarningStatement> compute(String boyId, YearMonth month) {
        return adjustments(boyId, month).flatMap(adjusted -> work.of(boyId, month)
                .flatMap(days -> earned(boyId, month, days)
                        .map(byRule ->
                                EarningStatement.open(boyId, month, days, byRule, adjusted))));
    }

    private Uni<List<RuleEarning>> earned(String boyId, YearMonth month, List<WorkDay> days) {
        LocalDate last = month.atEndOfMonth();
        LocalDate until = last.isAfter(clock.today()) ? clock.today() : last;
        return rules.of(boyId)
                .map(scopes -> Earnings.of(month, until, new RuleBook(boyId, scopes), days));
    }

    private Uni<List<Adjustment>> adjustments(String boyId, YearMonth month) {
        YearMonth last = month.minusMonths(1);
        List<String> ids = Stream.iterate(last, m -> m.minusMonths(1))
                .limit(MONTHS_BACK)
                .map(m -> EarningStatement.id(boyId, m))
                .toList();
        return statements.newest(boyId).flatMap(newest -> {
            if (newest.isEmpty() || !newest.get().month().equals(last)) {
                return Uni.createFrom().item(List.of());
            }
            return statements.find(ids).flatMap(closed -> Multi.createFrom()
                    .iterable(closed)
                    .onItem()
                    .transformToUniAndConcatenate(one -> adjustment(one, closed))
                    .filter(adjustment -> adjustment.amountPaise() != 0)
                    .collect()
                    .asList());
        });
    }

    /** What a closed month would give now, less what it gave and what later ones gave for it. */
    private Uni<Adjustment> adjustment(EarningStatement old, List<EarningStatement> closed) {
        long given = old.grossPaise()
                + closed.stream()
                        .mapToLong(one -> one.adjustedPaise(old.month()))
                        .sum();
        return work.of(old.deliveryBoyId(), old.month())
                .flatMap(days -> earned(old.deliveryBoyId(), old.month(), days))
                .map(byRule -> new Adjustment(old.month(), Earnings.sumPaise(byRule) - given));
    }
}

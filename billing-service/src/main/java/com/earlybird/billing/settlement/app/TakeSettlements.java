package com.earlybird.billing.settlement.app;

import com.earlybird.billing.settlement.domain.SettledLine;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes settlement reports in, from a file or from the provider itself. The same report again adds
 * nothing; one that contradicts what was taken in before is refused whole.
 */
@ApplicationScoped
public class TakeSettlements {
    private final Settlements settlements;
    private final SettlementReport report;
    private final BusinessClock clock;

    TakeSettlements(Settlements settlements, SettlementReport report, BusinessClock clock) {
        this.settlements = settlements;
        this.report = report;
        this.clock = clock;
    }

    /** How many days and lines were taken in, and how many of the lines were new. */
    public record Taken(int days, int lines, int added) {
        Taken plus(Taken other) {
            return new Taken(days + other.days, lines + other.lines, added + other.added);
        }
    }

    /**
     * All lines that were settled from one day to the other.
     *
     * @throws Rejection {@code settlement-differs}; {@code day-not-over}
     */
    public Uni<Taken> file(List<SettledLine> lines, LocalDate from, LocalDate to, Caller caller) {
        mustBeOver(to);
        for (SettledLine line : lines) {
            if (line.settledOn().isBefore(from) || line.settledOn().isAfter(to)) {
                throw Rejection.malformed(
                        "settled_at", line.id() + " was settled on " + line.settledOn());
            }
        }
        return take(lines, from.datesUntil(to.plusDays(1)).toList(), caller);
    }

    /**
     * Asks the provider for the days of which nothing was taken in yet.
     *
     * @throws Rejection {@code provider-not-configured}; as {@link SettlementReport#of} says
     */
    public Uni<Taken> fetch(LocalDate from, LocalDate to, Caller caller) {
        if (!report.configured()) {
            throw Rejection.unavailable(
                    "provider-not-configured", "No payment provider is set up to be asked.");
        }
        mustBeOver(to);
        return settlements.taken(from, to).flatMap(taken -> Multi.createFrom()
                .iterable(from.datesUntil(to.plusDays(1)).toList())
                .filter(day -> !taken.contains(day))
                .onItem()
                .transformToUniAndConcatenate(
                        day -> report.of(day).flatMap(lines -> take(lines, List.of(day), caller)))
                .collect()
                .in(() -> new Taken[] {new Taken(0, 0, 0)}, (sum, one) -> sum[0] = sum[0].plus(one))
                .map(sum -> sum[0]));
    }

    private Uni<Taken> take(List<SettledLine> lines, List<LocalDate> days, Caller caller) {
        Act act = Act.of(caller, "settlement.take");
        return mustAgree(lines)
                .chain(() -> settlements.addAll(lines, act))
                // The days last: a report that was half taken in is taken in again.
                .call(added -> settlements.markTaken(days, act))
                .map(added -> new Taken(days.size(), lines.size(), added));
    }

    private Uni<Void> mustAgree(List<SettledLine> lines) {
        return settlements.find(lines.stream().map(SettledLine::id).toList()).map(found -> {
            Map<String, SettledLine> before =
                    found.stream().collect(Collectors.toMap(SettledLine::id, Function.identity()));
            for (SettledLine line : lines) {
                SettledLine kept = before.putIfAbsent(line.id(), line);
                if (kept != null && !kept.agrees(line)) {
                    throw Rejection.conflict(
                            "settlement-differs",
                            "Another report says something else of " + line.id() + ".");
                }
            }
            return null;
        });
    }

    private void mustBeOver(LocalDate day) {
        if (!day.isBefore(clock.today())) {
            throw Rejection.refused("day-not-over", day + " is not over.");
        }
    }
}

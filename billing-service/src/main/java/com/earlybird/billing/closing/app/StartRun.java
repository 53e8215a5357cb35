package com.earlybird.billing.closing.app;

import com.earlybird.billing.bill.app.KeepLetterhead;
import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.closing.domain.RunStatus;
import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.settings.Settings;
import com.earlybird.contracts.CustomerStatus;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Starts closing a month, for all or some, and lets it run by itself. */
@ApplicationScoped
public class StartRun {
    private final Runs runs;
    private final ExecuteRun execute;
    private final Customers customers;
    private final CheckPlausibility plausibility;
    private final Settings settings;
    private final KeepLetterhead letterhead;
    private final BusinessClock clock;

    StartRun(
            Runs runs,
            ExecuteRun execute,
            Customers customers,
            CheckPlausibility plausibility,
            Settings settings,
            KeepLetterhead letterhead,
            BusinessClock clock) {
        this.runs = runs;
        this.execute = execute;
        this.customers = customers;
        this.plausibility = plausibility;
        this.settings = settings;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /** What to close; empty lists do not narrow. */
    public record Command(
            String id,
            YearMonth month,
            List<String> areas,
            List<String> customerIds,
            boolean dryRun,
            boolean confirmImplausible,
            Caller caller) {}

    /**
     * @throws Rejection {@code month-in-future}; {@code month-not-over}, unless it is for named
     *     customers who have all left; {@code implausible}, unless that is confirmed; {@code
     *     run-under-way}
     */
    public Uni<ClosingRun> handle(Command command) {
        return mustBeClosable(command)
                .chain(() -> mustBePlausible(command))
                .chain(settings::current)
                .flatMap(current -> letterhead
                        .handle()
                        .map(head -> run(command, current.value().dueDays(), head)))
                .flatMap(run -> runs.start(run, Act.of(command.caller(), "run.start")))
                .invoke(execute::inBackground);
    }

    private Uni<Void> mustBePlausible(Command command) {
        boolean isOver = command.month().isBefore(YearMonth.from(clock.today()));
        return command.dryRun() || command.confirmImplausible() || !isOver
                ? Uni.createFrom().voidItem()
                : plausibility.mustHold(command.month(), command.areas(), command.customerIds());
    }

    private Uni<Void> mustBeClosable(Command command) {
        YearMonth current = YearMonth.from(clock.today());
        YearMonth month = command.month();
        if (month.isAfter(current)) {
            throw Rejection.refused("month-in-future", month + " has not begun.");
        }
        if (month.isBefore(current)) {
            return Uni.createFrom().voidItem();
        }
        if (command.customerIds().isEmpty()) {
            throw notOver(month);
        }
        return customers.find(command.customerIds()).map(found -> {
            boolean allLeft = command.customerIds().stream()
                    .allMatch(id -> found.containsKey(id)
                            && found.get(id).status() == CustomerStatus.STOPPED);
            if (!allLeft) {
                throw notOver(month);
            }
            return null;
        });
    }

    private static Rejection notOver(YearMonth month) {
        return Rejection.refused(
                "month-not-over",
                month + " is not over; before its end it can be closed only for named customers"
                        + " who have stopped.");
    }

    private ClosingRun run(Command command, int dueDays, String letterheadId) {
        Instant now = clock.now();
        LocalDate today = now.atZone(clock.zone()).toLocalDate();
        return new ClosingRun(
                command.id(),
                command.month(),
                command.areas(),
                command.customerIds(),
                command.dryRun(),
                RunStatus.RUNNING,
                now,
                today,
                today.plusDays(dueDays),
                letterheadId,
                null,
                1,
                0,
                0,
                0,
                0,
                List.of(),
                0,
                null,
                ClosingRun.LOCK,
                0,
                System.currentTimeMillis(),
                0,
                command.caller().userId(),
                command.caller().correlationId());
    }
}

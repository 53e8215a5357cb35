package com.earlybird.billing.closing.app;

import com.earlybird.billing.ledger.app.ClosedMonths;
import com.earlybird.billing.settings.ClosingSettings;
import com.earlybird.billing.settings.Settings;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.lease.Leases;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * Closes the month before on the day and hour that the settings say, by the business clock. The run's
 * id is made of the month, so that it is begun once by whoever comes first; one that failed, or that
 * is not plausible, is left to a person.
 */
@ApplicationScoped
public class CloseOnSchedule {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Caller SELF = Caller.service("billing-service", null);

    private final Settings settings;
    private final ClosedMonths closedMonths;
    private final StartRun startRun;
    private final Leases leases;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    CloseOnSchedule(
            Settings settings,
            ClosedMonths closedMonths,
            StartRun startRun,
            Leases leases,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.settings = settings;
        this.closedMonths = closedMonths;
        this.startRun = startRun;
        this.leases = leases;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(identity = "close-month", every = "{earlybird.billing.close-every}", delayed = "10s")
    public Uni<Void> look() {
        return leases.whileHolding("close-month", LEASE, this::closeWhatIsDue);
    }

    private Uni<Void> closeWhatIsDue() {
        return settings.current().flatMap(current -> {
            if (!isDue(current.value().closing())) {
                return Uni.createFrom().voidItem();
            }
            YearMonth month = YearMonth.from(clock.today()).minusMonths(1);
            return closedMonths
                    .last()
                    .flatMap(last -> last.isPresent() && !last.get().isBefore(month)
                            ? Uni.createFrom().voidItem()
                            : close(month));
        });
    }

    private Uni<Void> close(YearMonth month) {
        StartRun.Command command = new StartRun.Command(
                "RN-" + month, month, List.of(), List.of(), false, false, SELF);
        return startRun.handle(command)
                .replaceWithVoid()
                .onFailure(Rejection.class)
                .recoverWithUni(e -> {
                    metrics.counter(
                                    "earlybird.billing.close.refused",
                                    "code",
                                    ((Rejection) e).code())
                            .increment();
                    Log.errorf("%s was not closed by itself: %s", month, e.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    private boolean isDue(ClosingSettings closing) {
        if (closing.closeDay() == null) {
            return false;
        }
        LocalDateTime now = clock.now().atZone(clock.zone()).toLocalDateTime();
        LocalDateTime due =
                YearMonth.from(now).atDay(closing.closeDay()).atTime(closing.closeHour(), 0);
        return !now.isBefore(due);
    }
}

package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.reconciliation.domain.NightlyReport;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.lease.Leases;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares the last weeks once in each business day, and shows the outcome as gauges: an alert says
 * so where something differs, or where the last report grows old.
 */
@ApplicationScoped
public class ReconcileNightly {
    private static final Duration LEASE = Duration.ofHours(1);

    private final Reconcile reconcile;
    private final NightlyReports reports;
    private final ServiceAccount account;
    private final Leases leases;
    private final BusinessClock clock;
    private final MeterRegistry metrics;
    private final int days;
    private final AtomicReference<NightlyReport> last = new AtomicReference<>();

    ReconcileNightly(
            Reconcile reconcile,
            NightlyReports reports,
            ServiceAccount account,
            Leases leases,
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "earlybird.billing.reconcile-days") int days) {
        this.reconcile = reconcile;
        this.reports = reports;
        this.account = account;
        this.leases = leases;
        this.clock = clock;
        this.metrics = metrics;
        this.days = days;
        gauge("difference.paise", NightlyReport::differencePaise);
        gauge("missing", NightlyReport::missing);
        gauge("duplicate", NightlyReport::duplicate);
        gauge("different", NightlyReport::different);
        gauge("last.run.age.seconds", report -> Duration.between(report.doneAt(), clock.now())
                .toSeconds());
    }

    // Before the first report there is no number, which is not the same as nothing amiss.
    private void gauge(String what, ToDoubleFunction<NightlyReport> number) {
        metrics.gauge(
                "earlybird.reconciliation." + what,
                last,
                held -> held.get() == null ? Double.NaN : number.applyAsDouble(held.get()));
    }

    /** Every instance learns of the last report; one of them makes today's. */
    @Scheduled(
            identity = "reconcile-nightly",
            every = "{earlybird.billing.reconcile-every}",
            delayed = "30s")
    public Uni<Void> look() {
        LocalDate night = clock.today();
        return learn().chain(() -> isDone(night)
                        ? Uni.createFrom().voidItem()
                        : leases.whileHolding("reconcile", LEASE, () -> compare(night)))
                .onFailure()
                .recoverWithUni(e -> {
                    metrics.counter("earlybird.reconciliation.nights", "outcome", "failed")
                            .increment();
                    Log.errorf("the night of %s is not reconciled: %s", night, e.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    private boolean isDone(LocalDate night) {
        NightlyReport report = last.get();
        return report != null && report.id().compareTo(night.toString()) >= 0;
    }

    private Uni<Void> learn() {
        return reports.last().invoke(found -> last.set(found.orElse(null))).replaceWithVoid();
    }

    private Uni<Void> compare(LocalDate night) {
        LocalDate to = night.minusDays(1);
        LocalDate from = night.minusDays(days);
        return account.login("reconcile-" + night).flatMap(self -> {
            if (self == null) {
                metrics.counter("earlybird.reconciliation.nights", "outcome", "no-account")
                        .increment();
                return Uni.createFrom().voidItem();
            }
            return reconcile
                    .handle(from, to, self)
                    .map(found -> NightlyReport.of(night, from, to, found, clock.now()))
                    .flatMap(reports::add)
                    .invoke(() -> metrics.counter(
                                    "earlybird.reconciliation.nights", "outcome", "done")
                            .increment())
                    .chain(this::learn);
        });
    }
}

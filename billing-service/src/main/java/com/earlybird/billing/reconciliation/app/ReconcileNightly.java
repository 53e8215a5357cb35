package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.domain.NightlyReport;
import com.earlybird.billing.reconciliation.domain.OrderCheck;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.lease.Leases;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
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
    private static final int DAYS_OF_ORDERS = 31;

    private final Reconcile reconcile;
    private final CheckBooks books;
    private final CheckOrders orders;
    private final NightlyReports reports;
    private final ServiceAccount account;
    private final Leases leases;
    private final BusinessClock clock;
    private final MeterRegistry metrics;
    private final int days;
    private final AtomicReference<NightlyReport> last = new AtomicReference<>();

    ReconcileNightly(
            Reconcile reconcile,
            CheckBooks books,
            CheckOrders orders,
            NightlyReports reports,
            ServiceAccount account,
            Leases leases,
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "earlybird.billing.reconcile-days") int days) {
        this.reconcile = reconcile;
        this.books = books;
        this.orders = orders;
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
        gauge("books", report -> orNaN(report.bookFindings()));
        gauge("orders", report -> orNaN(report.orderFindings()));
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

    private static double orNaN(Long number) {
        return number == null ? Double.NaN : number;
    }

    private Uni<Long> bookFindings(LocalDate night) {
        return books.handle(YearMonth.from(night).minusMonths(1))
                .map(answer ->
                        answer.check().findings().size() + (answer.trialPaise() == 0 ? 0L : 1L));
    }

    /** Null where order-service is away: then its gauge shows no number, and the rest stands. */
    private Uni<Long> orderFindings(LocalDate night, OnBehalf self) {
        return orders.handle(night.minusDays(DAYS_OF_ORDERS), night.minusDays(1), self)
                .map(OrderCheck::findingCount)
                .onFailure()
                .recoverWithUni(e -> {
                    metrics.counter("earlybird.reconciliation.nights", "outcome", "orders-away")
                            .increment();
                    Log.errorf("the orders of %s are not compared: %s", night, e.getMessage());
                    return Uni.createFrom().nullItem();
                });
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
                    .flatMap(
                            found -> bookFindings(night).flatMap(amiss -> orderFindings(night, self)
                                    .map(unlike -> NightlyReport.of(
                                            night, from, to, found, clock.now(), amiss, unlike))))
                    .flatMap(reports::add)
                    .invoke(() -> metrics.counter(
                                    "earlybird.reconciliation.nights", "outcome", "done")
                            .increment())
                    .chain(this::learn);
        });
    }
}

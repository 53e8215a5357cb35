package com.earlybird.billing.settlement.app;

import com.earlybird.billing.settlement.domain.ProviderCheck;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.lease.Leases;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes in the provider's reports of the days that are over, where the provider can be asked, and
 * shows as gauges how the receipts of the last weeks stand against them.
 */
@ApplicationScoped
public class SettleNightly {
    private static final Duration LEASE = Duration.ofHours(1);

    private final TakeSettlements take;
    private final CheckProvider check;
    private final SettlementReport report;
    private final Leases leases;
    private final BusinessClock clock;
    private final MeterRegistry metrics;
    private final int days;
    private final AtomicReference<ProviderCheck> last = new AtomicReference<>();

    SettleNightly(
            TakeSettlements take,
            CheckProvider check,
            SettlementReport report,
            Leases leases,
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "earlybird.billing.reconcile-days") int days) {
        this.take = take;
        this.check = check;
        this.report = report;
        this.leases = leases;
        this.clock = clock;
        this.metrics = metrics;
        this.days = days;
        // Before the first look there is no number, which is not the same as nothing amiss.
        metrics.gauge(
                "earlybird.reconciliation.provider.findings",
                last,
                held -> held.get() == null ? Double.NaN : held.get().findingCount());
        metrics.gauge(
                "earlybird.reconciliation.provider.days.missing",
                last,
                held -> held.get() == null
                        ? Double.NaN
                        : held.get().daysMissing().size());
    }

    @Scheduled(
            identity = "settle-nightly",
            every = "{earlybird.billing.reconcile-every}",
            delayed = "40s")
    public Uni<Void> look() {
        if (!report.configured()) {
            return Uni.createFrom().voidItem();
        }
        LocalDate to = clock.today().minusDays(1);
        LocalDate from = clock.today().minusDays(days);
        Caller self = Caller.service("billing-service", null);
        return leases.whileHolding(
                        "settle", LEASE, () -> take.fetch(from, to, self).replaceWithVoid())
                .chain(() -> check.handle(from, to))
                .invoke(last::set)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(e -> {
                    metrics.counter("earlybird.reconciliation.provider.failed").increment();
                    Log.errorf("the provider's reports are not taken in: %s", e.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}

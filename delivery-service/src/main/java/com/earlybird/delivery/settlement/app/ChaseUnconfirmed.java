package com.earlybird.delivery.settlement.app;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.delivery.run.app.Runs;
import com.earlybird.delivery.run.domain.Run;
import com.earlybird.delivery.settings.app.Settings;
import com.earlybird.delivery.settings.domain.DeliverySettings;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.lease.Leases;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks a delivery boy, once for each run, for what he has not confirmed by the end of its shift. The
 * run remembers that he was asked, in the write that asks; so nothing is asked twice or forgotten.
 */
@ApplicationScoped
public class ChaseUnconfirmed {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final ListUnconfirmed unconfirmed;
    private final Runs runs;
    private final DeliveryBoys boys;
    private final Settings settings;
    private final Leases leases;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    ChaseUnconfirmed(
            ListUnconfirmed unconfirmed,
            Runs runs,
            DeliveryBoys boys,
            Settings settings,
            Leases leases,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.unconfirmed = unconfirmed;
        this.runs = runs;
        this.boys = boys;
        this.settings = settings;
        this.leases = leases;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(
            identity = "chase-unconfirmed",
            every = "{earlybird.delivery.chase-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return leases.whileHolding("chase-unconfirmed", LEASE, this::chase)
                .onFailure()
                .invoke(e -> Log.warnf("chasing unconfirmed deliveries: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** A day and shift that has ended. */
    private record Ended(LocalDate date, Shift shift) {}

    /** Of the shifts that have ended since yesterday morning. */
    public Uni<Void> chase() {
        return settings.current().flatMap(now -> Multi.createFrom()
                .iterable(ended(now.value()))
                .onItem()
                .transformToUniAndConcatenate(this::chaseShift)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private List<Ended> ended(DeliverySettings now) {
        List<Ended> ended = new ArrayList<>();
        for (LocalDate date : List.of(clock.today().minusDays(1), clock.today())) {
            for (Shift shift : Shift.values()) {
                Instant end = date.atTime(now.endOf(shift)).atZone(clock.zone()).toInstant();
                if (!clock.now().isBefore(end)) {
                    ended.add(new Ended(date, shift));
                }
            }
        }
        return ended;
    }

    private Uni<Void> chaseShift(Ended ended) {
        Map<String, Integer> open = new HashMap<>();
        return unconfirmed
                .each(ended.date(), null, (stop, delivery) -> {
                    if (stop.runShiftOf(delivery) == ended.shift()) {
                        open.merge(stop.carrierOf(delivery), 1, Integer::sum);
                    }
                })
                .chain(() -> boys.find(open.keySet()))
                .flatMap(known -> Multi.createFrom()
                        .iterable(open.entrySet())
                        .filter(run -> !run.getKey().equals(Stop.UNASSIGNED))
                        .filter(run -> known.containsKey(run.getKey()))
                        .onItem()
                        .transformToUniAndConcatenate(
                                run -> ask(ended, known.get(run.getKey()), run.getValue()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> ask(Ended ended, DeliveryBoy boy, int count) {
        String runId = Run.id(boy.id(), ended.date(), ended.shift());
        return runs.update(runId, null, run -> {
                    if (run.chasedAt() != null || boy.phone() == null) {
                        return Change.to(run);
                    }
                    return Change.to(run.chased(clock.now()), question(runId, ended, boy, count));
                })
                .invoke(() -> metrics.counter("earlybird.delivery.chased").increment())
                .replaceWithVoid();
    }

    private Fact<NotificationRequested> question(
            String runId, Ended ended, DeliveryBoy boy, int count) {
        Map<String, String> parameters = Map.of(
                "name", boy.name(),
                "delivery_date", DAY.format(ended.date()),
                "shift", ended.shift().name().toLowerCase(Locale.ENGLISH),
                "count", String.valueOf(count));
        return new Fact<>(
                Topics.NOTIFICATION_REQUESTED,
                boy.phone(),
                new NotificationRequested(
                        "UNCONFIRMED:" + runId,
                        "DELIVERIES_UNCONFIRMED",
                        boy.phone(),
                        parameters,
                        null,
                        clock.now()));
    }
}

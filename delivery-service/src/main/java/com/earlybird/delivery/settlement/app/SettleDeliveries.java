package com.earlybird.delivery.settlement.app;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.DeliveryKeys;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.ConfirmationWindow;
import com.earlybird.delivery.stop.domain.Confirmer;
import com.earlybird.delivery.stop.domain.Settlement;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Says of many unconfirmed deliveries at once that they were delivered, or were not. Each stop is
 * one change, with the facts of any confirmation; what is settled is passed over, so after a
 * breakdown the same request goes on where it stopped.
 */
@ApplicationScoped
public class SettleDeliveries {
    private static final int AT_ONCE = 16;

    private final Stops stops;
    private final DeliveryKeys keys;
    private final ListUnconfirmed unconfirmed;
    private final BusinessClock clock;
    private final ConfirmationWindow window;
    private final MeterRegistry metrics;

    SettleDeliveries(
            Stops stops,
            DeliveryKeys keys,
            ListUnconfirmed unconfirmed,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.stops = stops;
        this.keys = keys;
        this.unconfirmed = unconfirmed;
        this.clock = clock;
        this.window = new ConfirmationWindow(clock.zone());
        this.metrics = metrics;
    }

    /** Either ids or a delivery boy; {@code shift} null for both. */
    public record Command(
            Caller caller,
            LocalDate date,
            Shift shift,
            List<String> deliveryIds,
            String deliveryBoyId,
            boolean delivered,
            String reason) {}

    /** @param settled the deliveries that this confirmed; what was confirmed before is not among them */
    public record Settled(List<String> settled) {}

    public Uni<Settled> handle(Command c) {
        window.check(c.date(), ConfirmedVia.ADMIN, clock.now());
        Settlement settlement = new Settlement(
                Set.copyOf(c.deliveryIds()),
                c.deliveryBoyId(),
                c.delivered(),
                c.reason(),
                new Confirmer(c.caller().userId(), ConfirmedVia.ADMIN),
                clock.now());
        return stopIds(c).flatMap(ids -> settle(c, settlement, ids));
    }

    private Uni<Settled> settle(Command c, Settlement settlement, Collection<String> stopIds) {
        Act act = Act.of(c.caller(), "SETTLE_DELIVERY", c.reason());
        ConcurrentLinkedQueue<String> settled = new ConcurrentLinkedQueue<>();
        return Multi.createFrom()
                .iterable(stopIds)
                .onItem()
                .transformToUni(id -> settleOne(id, act, settlement, settled))
                .merge(AT_ONCE)
                .collect()
                .last()
                .invoke(() ->
                        metrics.counter("earlybird.delivery.settled").increment(settled.size()))
                .map(last -> new Settled(settled.stream().sorted().toList()));
    }

    private Uni<Stop> settleOne(
            String stopId, Act act, Settlement settlement, Collection<String> settled) {
        Set<String> open = new HashSet<>();
        return stops.update(stopId, null, act, stop -> {
                    Change<Stop> change = stop.settle(settlement, window);
                    open.clear();
                    stop.deliveries().stream()
                            .filter(d -> change.state().delivery(d.id()).revision() > d.revision())
                            .forEach(d -> open.add(d.id()));
                    return change;
                })
                .invoke(() -> settled.addAll(open))
                .map(stored -> stored.value());
    }

    private Uni<Set<String>> stopIds(Command c) {
        if (c.deliveryIds().isEmpty()) {
            Set<String> ids = new HashSet<>();
            return unconfirmed
                    .each(c.date(), c.shift(), (stop, delivery) -> {
                        if (stop.carrierOf(delivery).equals(c.deliveryBoyId())) {
                            ids.add(stop.id());
                        }
                    })
                    .replaceWith(ids);
        }
        return keys.findByDelivery(c.deliveryIds()).map(found -> {
            Set<String> ids = new HashSet<>();
            Set<String> unknown = new HashSet<>(c.deliveryIds());
            found.forEach(key -> {
                unknown.remove(key.deliveryId());
                ids.add(key.stopId());
            });
            if (!unknown.isEmpty()) {
                throw Rejection.notFound("delivery", unknown.iterator().next());
            }
            if (ids.stream().anyMatch(id -> !id.contains(":" + c.date() + ":"))) {
                throw Rejection.refused(
                        "other-date", "Not all of these deliveries are of " + c.date() + ".");
            }
            return ids;
        });
    }
}

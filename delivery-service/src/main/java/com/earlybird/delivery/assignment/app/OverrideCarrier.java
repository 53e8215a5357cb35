package com.earlybird.delivery.assignment.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.assignment.domain.CarrierOverride;
import com.earlybird.delivery.assignment.domain.OverrideTarget;
import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.stop.app.DeliveryKeys;
import com.earlybird.delivery.stop.app.StopReads;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Detour;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Sends another delivery boy, or sends him in another shift, for one day: to a customer, with one
 * order, to an area or on a whole run; whether it is planned already or not.
 */
@ApplicationScoped
public class OverrideCarrier {
    private static final int AT_ONCE = 500;

    private final CarrierOverrides overrides;
    private final Customers customers;
    private final DeliveryBoys boys;
    private final Stops stops;
    private final StopReads reads;
    private final DeliveryKeys keys;
    private final PlaceStops placeStops;
    private final BusinessClock clock;

    OverrideCarrier(
            CarrierOverrides overrides,
            Customers customers,
            DeliveryBoys boys,
            Stops stops,
            StopReads reads,
            DeliveryKeys keys,
            PlaceStops placeStops,
            BusinessClock clock) {
        this.overrides = overrides;
        this.customers = customers;
        this.boys = boys;
        this.stops = stops;
        this.reads = reads;
        this.keys = keys;
        this.placeStops = placeStops;
        this.clock = clock;
    }

    /** {@code way} null gives the day back to what holds without this override. */
    public record Command(Caller caller, LocalDate date, OverrideTarget target, Detour way) {}

    public Uni<Stored<CarrierOverride>> handle(Command c) {
        if (c.date().isBefore(clock.today().minusDays(1))) {
            throw Rejection.refused("date-passed", "Nobody goes out on " + c.date() + " any more.");
        }
        CarrierOverride wanted = CarrierOverride.of(c.date(), c.target(), c.way());
        Act act = Act.of(c.caller(), "OVERRIDE_DELIVERY");
        return mustKnowTarget(c)
                .chain(() -> mustKnowBoy(c.way() == null ? null : c.way().deliveryBoyId()))
                .chain(() -> overrides.put(wanted, act))
                .call(() -> placeAgain(c));
    }

    private Uni<Void> mustKnowTarget(Command c) {
        OverrideTarget target = c.target();
        if (target.customerId() != null) {
            return mustKnowCustomer(target.customerId())
                    .chain(() -> ofCustomer(c))
                    .invoke(OverrideCarrier::mustBeUntouched)
                    .replaceWithVoid();
        }
        if (target.orderId() != null) {
            return ofOrder(c)
                    .invoke(found -> mustBeOpen(target.orderId(), found))
                    .replaceWithVoid();
        }
        return mustKnowBoy(target.runOf());
    }

    private Uni<Void> mustKnowCustomer(String customerId) {
        return customers.find(List.of(customerId)).map(found -> {
            if (found.isEmpty()) {
                throw Rejection.refused(
                        "customer-unknown", "There is no customer " + customerId + ".");
            }
            return null;
        });
    }

    private Uni<Void> mustKnowBoy(String id) {
        if (id == null) {
            return Uni.createFrom().voidItem();
        }
        return boys.find(List.of(id)).map(found -> {
            if (found.values().stream().noneMatch(DeliveryBoy::active)) {
                throw Rejection.refused(
                        "delivery-boy-unknown", "There is no active delivery boy " + id + ".");
            }
            return null;
        });
    }

    private Uni<Void> placeAgain(Command c) {
        if (c.target().customerId() != null) {
            return ofCustomer(c).flatMap(placeStops::place);
        }
        if (c.target().orderId() != null) {
            return ofOrder(c).flatMap(placeStops::place);
        }
        return placeDay(c.date(), null);
    }

    /** All that is open of a day: each finds for itself whether this is its area or its run. */
    private Uni<Void> placeDay(LocalDate date, String from) {
        return reads.openOn(date, null, from, AT_ONCE).flatMap(found -> placeStops
                .place(found)
                .chain(() -> found.size() < AT_ONCE
                        ? Uni.createFrom().voidItem()
                        : placeDay(date, found.get(found.size() - 1).id())));
    }

    private Uni<List<Stop>> ofCustomer(Command c) {
        return values(stops.find(StopId.ofDay(c.target().customerId(), c.date(), null)));
    }

    private Uni<List<Stop>> ofOrder(Command c) {
        List<String> naturalKeys = Arrays.stream(Shift.values())
                .map(shift -> c.target().orderId() + ":" + c.date() + ":" + shift)
                .toList();
        return keys.find(naturalKeys)
                .flatMap(found -> values(stops.find(
                        found.stream().map(DeliveryKeys.DeliveryKey::stopId).toList())));
    }

    private static Uni<List<Stop>> values(Uni<List<Stored<Stop>>> found) {
        return found.map(all -> all.stream().map(Stored::value).toList());
    }

    private static void mustBeUntouched(List<Stop> ofDay) {
        if (!ofDay.isEmpty() && ofDay.stream().noneMatch(Stop::untouched)) {
            throw confirmed();
        }
    }

    private static void mustBeOpen(String orderId, List<Stop> ofDay) {
        List<Delivery> planned =
                ofDay.stream().flatMap(stop -> stop.ofOrder(orderId).stream()).toList();
        if (planned.isEmpty()) {
            throw Rejection.refused("not-planned", orderId + " is not planned for that day.");
        }
        if (planned.stream().noneMatch(Delivery::stillOpen)) {
            throw confirmed();
        }
    }

    private static Rejection confirmed() {
        return Rejection.conflict(
                "already-confirmed", "The stop was confirmed; it can no longer be moved.");
    }
}

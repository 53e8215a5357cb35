package com.earlybird.delivery.assignment.app;

import com.earlybird.delivery.assignment.domain.CarrierOverride;
import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.stop.app.Stops;
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
import java.util.List;

/** Sends another delivery boy to a customer for one day, whether it is planned already or not. */
@ApplicationScoped
public class OverrideCarrier {
    private final CarrierOverrides overrides;
    private final Customers customers;
    private final DeliveryBoys boys;
    private final Stops stops;
    private final PlaceStops placeStops;
    private final BusinessClock clock;

    OverrideCarrier(
            CarrierOverrides overrides,
            Customers customers,
            DeliveryBoys boys,
            Stops stops,
            PlaceStops placeStops,
            BusinessClock clock) {
        this.overrides = overrides;
        this.customers = customers;
        this.boys = boys;
        this.stops = stops;
        this.placeStops = placeStops;
        this.clock = clock;
    }

    /** {@code deliveryBoyId} null gives the day back to the customer's own delivery boy. */
    public record Command(Caller caller, LocalDate date, String customerId, String deliveryBoyId) {}

    public Uni<Stored<CarrierOverride>> handle(Command c) {
        if (c.date().isBefore(clock.today().minusDays(1))) {
            throw Rejection.refused("date-passed", "Nobody goes out on " + c.date() + " any more.");
        }
        CarrierOverride wanted = CarrierOverride.of(c.customerId(), c.date(), c.deliveryBoyId());
        Act act = Act.of(c.caller(), "OVERRIDE_DELIVERY_BOY");
        return mustKnowCustomer(c)
                .chain(() -> mustKnowBoy(c))
                .chain(() -> stopsOf(c))
                .invoke(OverrideCarrier::mustBeUntouched)
                .chain(() -> overrides.put(wanted, act))
                .call(() -> stopsOf(c).flatMap(placeStops::place));
    }

    private Uni<Void> mustKnowCustomer(Command c) {
        return customers.find(List.of(c.customerId())).map(found -> {
            if (found.isEmpty()) {
                throw Rejection.refused(
                        "customer-unknown", "There is no customer " + c.customerId() + ".");
            }
            return null;
        });
    }

    private Uni<Void> mustKnowBoy(Command c) {
        if (c.deliveryBoyId() == null) {
            return Uni.createFrom().voidItem();
        }
        return boys.find(List.of(c.deliveryBoyId())).map(found -> {
            if (found.values().stream().noneMatch(boy -> boy.active())) {
                throw Rejection.refused(
                        "delivery-boy-unknown",
                        "There is no active delivery boy " + c.deliveryBoyId() + ".");
            }
            return null;
        });
    }

    private Uni<List<Stop>> stopsOf(Command c) {
        return stops.find(StopId.ofDay(c.customerId(), c.date(), null))
                .map(found -> found.stream().map(Stored::value).toList());
    }

    private static void mustBeUntouched(List<Stop> ofDay) {
        if (!ofDay.isEmpty() && ofDay.stream().noneMatch(Stop::untouched)) {
            throw Rejection.conflict(
                    "already-confirmed", "The stop was confirmed; it can no longer be moved.");
        }
    }
}

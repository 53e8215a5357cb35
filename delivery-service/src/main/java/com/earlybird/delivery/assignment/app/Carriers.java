package com.earlybird.delivery.assignment.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.assignment.domain.Carrier;
import com.earlybird.delivery.assignment.domain.CarrierOverride;
import com.earlybird.delivery.assignment.domain.OverrideTarget;
import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.delivery.stop.app.Recipients;
import com.earlybird.delivery.stop.domain.Detour;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says who goes where, from the customers' assignments, the delivery boys' vacations and the
 * overrides: three reads by key. An order's own override goes before the customer's, that before the
 * area's, that before the run's.
 */
@ApplicationScoped
public class Carriers {
    private final Customers customers;
    private final DeliveryBoys boys;
    private final CarrierOverrides overrides;

    Carriers(Customers customers, DeliveryBoys boys, CarrierOverrides overrides) {
        this.customers = customers;
        this.boys = boys;
        this.overrides = overrides;
    }

    /** One customer on one day and shift, with the orders planned. */
    public record Visit(String customerId, LocalDate date, Shift shift, Set<String> orderIds) {}

    /** Where a visit belongs before any override. */
    private record Home(Customer customer, String boyId) {}

    public Uni<Map<Visit, Carrier>> of(Collection<Visit> visits) {
        return customers
                .find(visits.stream().map(Visit::customerId).collect(Collectors.toSet()))
                .flatMap(known -> boys.find(known.values().stream()
                                .map(Customer::deliveryBoyId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .map(carrying -> homes(visits, known, carrying)))
                .flatMap(homes -> overrides
                        .find(homes.entrySet().stream()
                                .flatMap(one -> keys(one.getKey(), one.getValue()).stream())
                                .collect(Collectors.toSet()))
                        .map(found -> carriers(homes, found)));
    }

    private static Map<Visit, Home> homes(
            Collection<Visit> visits,
            Map<String, Customer> known,
            Map<String, DeliveryBoy> carrying) {
        Map<Visit, Home> homes = new HashMap<>();
        for (Visit visit : visits) {
            Customer customer = known.get(visit.customerId());
            String own = customer == null ? null : customer.deliveryBoyId();
            DeliveryBoy boy = own == null ? null : carrying.get(own);
            homes.put(visit, new Home(customer, boy == null ? own : boy.carrierOn(visit.date())));
        }
        return homes;
    }

    private static Map<Visit, Carrier> carriers(
            Map<Visit, Home> homes, Map<String, CarrierOverride> found) {
        Map<Visit, Carrier> carriers = new HashMap<>();
        homes.forEach((visit, home) -> {
            Detour way = targets(visit, home).stream()
                    .map(target -> found.get(target.key(visit.date())))
                    .filter(Objects::nonNull)
                    .map(CarrierOverride::way)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            carriers.put(
                    visit,
                    new Carrier(
                            way,
                            home.boyId(),
                            ofOrders(visit, found),
                            home.customer() == null ? null : Recipients.of(home.customer())));
        });
        return carriers;
    }

    private static Map<String, Detour> ofOrders(Visit visit, Map<String, CarrierOverride> found) {
        Map<String, Detour> ways = new HashMap<>();
        for (String orderId : visit.orderIds()) {
            CarrierOverride own = found.get(OverrideTarget.order(orderId).key(visit.date()));
            if (own != null && own.way() != null) {
                ways.put(orderId, own.way());
            }
        }
        return ways;
    }

    private static List<String> keys(Visit visit, Home home) {
        List<String> keys = new ArrayList<>();
        targets(visit, home).forEach(target -> keys.add(target.key(visit.date())));
        visit.orderIds().forEach(id -> keys.add(OverrideTarget.order(id).key(visit.date())));
        return keys;
    }

    /** What can send a whole stop another way; the nearest to it first. */
    private static List<OverrideTarget> targets(Visit visit, Home home) {
        List<OverrideTarget> targets = new ArrayList<>();
        targets.add(OverrideTarget.customer(visit.customerId()));
        if (home.customer() != null && home.customer().area() != null) {
            targets.add(OverrideTarget.area(home.customer().area(), visit.shift()));
            targets.add(OverrideTarget.area(home.customer().area(), null));
        }
        if (home.boyId() != null) {
            targets.add(OverrideTarget.run(home.boyId(), visit.shift()));
            targets.add(OverrideTarget.run(home.boyId(), null));
        }
        return targets;
    }
}

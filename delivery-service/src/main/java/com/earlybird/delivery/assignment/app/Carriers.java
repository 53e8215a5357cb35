package com.earlybird.delivery.assignment.app;

import com.earlybird.delivery.assignment.domain.Carrier;
import com.earlybird.delivery.assignment.domain.CarrierOverride;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.delivery.stop.app.Recipients;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says who goes where, from the customers' assignments and the overrides: two reads. */
@ApplicationScoped
public class Carriers {
    private final Customers customers;
    private final CarrierOverrides overrides;

    Carriers(Customers customers, CarrierOverrides overrides) {
        this.customers = customers;
        this.overrides = overrides;
    }

    /** One customer on one day. */
    public record Visit(String customerId, LocalDate date) {}

    public Uni<Map<Visit, Carrier>> of(Collection<Visit> visits) {
        var customerIds = visits.stream().map(Visit::customerId).collect(Collectors.toSet());
        var overrideIds = visits.stream()
                .map(visit -> CarrierOverride.id(visit.customerId(), visit.date()))
                .collect(Collectors.toSet());
        return Uni.combine()
                .all()
                .unis(customers.find(customerIds), overrides.find(overrideIds))
                .with((known, overridden) -> {
                    Map<Visit, Carrier> carriers = new HashMap<>();
                    visits.forEach(visit -> carriers.put(visit, carrier(visit, known, overridden)));
                    return carriers;
                });
    }

    private static Carrier carrier(
            Visit visit, Map<String, Customer> known, Map<String, CarrierOverride> overridden) {
        Customer customer = known.get(visit.customerId());
        CarrierOverride override =
                overridden.get(CarrierOverride.id(visit.customerId(), visit.date()));
        return new Carrier(
                override == null ? null : override.deliveryBoyId(),
                customer == null ? null : customer.deliveryBoyId(),
                customer == null ? null : Recipients.of(customer));
    }
}

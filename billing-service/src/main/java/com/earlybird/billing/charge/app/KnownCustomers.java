package com.earlybird.billing.charge.app;

import com.earlybird.billing.customer.app.Customers;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether customers are known. Whoever is known stays so, and need not be looked up again. */
@ApplicationScoped
class KnownCustomers {
    private static final int MOST = 500_000;

    private final Customers customers;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    KnownCustomers(Customers customers) {
        this.customers = customers;
    }

    /** Those of these that are not. */
    Uni<Set<String>> unknown(Collection<String> ids) {
        List<String> asked = ids.stream().filter(id -> !seen.contains(id)).toList();
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return customers.find(asked).map(found -> {
            if (seen.size() > MOST) {
                seen.clear();
            }
            seen.addAll(found.keySet());
            Set<String> unknown = new HashSet<>(asked);
            unknown.removeAll(found.keySet());
            return unknown;
        });
    }
}

package com.earlybird.delivery.bottle.app;

import com.earlybird.delivery.bottle.domain.BottleCount;
import com.earlybird.delivery.runsheet.app.BottlesToCollect;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells the run sheet what waits at each door: one read of the accounts by their ids. */
@ApplicationScoped
public class BottlesAtDoors implements BottlesToCollect {
    private final BottleAccounts accounts;

    BottlesAtDoors(BottleAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Uni<Map<String, Map<String, Integer>>> of(Collection<String> customerIds) {
        return accounts.counts(customerIds).map(found -> found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> held(one.getValue()))));
    }

    private static Map<String, Integer> held(List<BottleCount> counts) {
        Map<String, Integer> held = new TreeMap<>();
        counts.stream()
                .filter(count -> count.balance() > 0)
                .forEach(count -> held.put(count.type(), Math.toIntExact(count.balance())));
        return held;
    }
}

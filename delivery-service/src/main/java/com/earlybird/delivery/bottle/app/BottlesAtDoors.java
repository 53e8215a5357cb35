package com.earlybird.delivery.bottle.app;

import com.earlybird.delivery.bottle.domain.BottleAccount;
import com.earlybird.delivery.runsheet.app.BottlesToCollect;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
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
        return accounts.findAll(customerIds).map(found -> found.stream()
                .collect(Collectors.toMap(BottleAccount::customerId, BottlesAtDoors::held)));
    }

    private static Map<String, Integer> held(BottleAccount account) {
        Map<String, Integer> held = new TreeMap<>();
        account.counts().stream()
                .filter(count -> count.balance() > 0)
                .forEach(count -> held.put(count.type(), Math.toIntExact(count.balance())));
        return held;
    }
}

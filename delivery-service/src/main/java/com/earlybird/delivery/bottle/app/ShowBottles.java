package com.earlybird.delivery.bottle.app;

import com.earlybird.delivery.bottle.domain.BottleAccount;
import com.earlybird.delivery.bottle.domain.BottleCount;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What is with a customer, how it came there, and what a delivery boy moved in a day. */
@ApplicationScoped
public class ShowBottles {
    private final BottleAccounts accounts;
    private final BusinessClock clock;

    ShowBottles(BottleAccounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** An empty account where nothing ever moved; 404 for another customer. */
    public Uni<BottleAccount> account(Caller caller, String customerId) {
        caller.mustSeeCustomer(customerId, "customer", customerId);
        return accounts.find(customerId)
                .map(found -> found.map(Stored::value).orElse(BottleAccount.empty(customerId)));
    }

    /** The newest first; {@code cursor} is the place of the last one shown, or null. */
    public Uni<Page<BottleMovement>> movements(
            Caller caller, String customerId, String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : place(cursor);
        // The account first: what is put away between the two reads is then seen twice, not never.
        return account(caller, customerId)
                .flatMap(account -> accounts.awayBefore(customerId, before, limit + 1)
                        .map(away -> page(account.recent(), away, before, limit)));
    }

    /** The sums of a boy's day, by type; {@code date} null for today. */
    public Uni<List<BottleCount>> ofBoy(String deliveryBoyId, LocalDate date) {
        LocalDate day = date == null ? clock.today() : date;
        return accounts.ofBoyDay(BottleMovement.boyDay(deliveryBoyId, day)).map(BottleCount::of);
    }

    private static Page<BottleMovement> page(
            List<BottleMovement> recent, List<BottleMovement> away, long before, int limit) {
        TreeMap<Long, BottleMovement> found = new TreeMap<>(Comparator.reverseOrder());
        away.forEach(movement -> found.put(movement.seq(), movement));
        recent.stream()
                .filter(movement -> movement.seq() < before)
                .forEach(movement -> found.put(movement.seq(), movement));
        List<BottleMovement> shown = found.values().stream().limit(limit).toList();
        boolean more = found.size() > shown.size();
        String next = more ? Long.toString(shown.get(shown.size() - 1).seq()) : null;
        return new Page<>(shown, next);
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Rejection.malformed("cursor", "is not one that was given out");
        }
    }
}

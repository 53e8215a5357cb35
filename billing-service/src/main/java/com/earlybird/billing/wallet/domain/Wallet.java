package com.earlybird.billing.wallet.domain;

import com.earlybird.contracts.events.WalletLevel.Level;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a customer's prepaid money is used. What is in it stands in the ledger; here is what is asked
 * of it, what deliveries to come will take, and how far it was last said to go.
 *
 * @param id the customer's
 * @param walletFirst whether bills are paid from it
 * @param lowBalancePaise the customer's own minimum, or null for the business's
 * @param scheduled deliveries from yesterday on, at most {@link #MOST_SCHEDULED}
 * @param pending uses that may not stand in the books yet
 * @param usedFor the last keys for which it was used or found empty; each is used once
 * @param level null while nothing was said of it
 * @param levelVersion how often something was said
 * @param emptiedAtPaise what was in it when it was said to be exhausted, else null
 */
public record Wallet(
        String id,
        boolean walletFirst,
        Long lowBalancePaise,
        List<Scheduled> scheduled,
        List<WalletUse> pending,
        List<String> usedFor,
        Level level,
        long levelVersion,
        Long emptiedAtPaise) {
    static final int MOST_SCHEDULED = 500;
    private static final int MOST_USED_FOR = 200;

    public Wallet {
        scheduled = scheduled == null ? List.of() : List.copyOf(scheduled);
        pending = pending == null ? List.of() : List.copyOf(pending);
        usedFor = usedFor == null ? List.of() : List.copyOf(usedFor);
    }

    public static Wallet of(String customerId) {
        return new Wallet(customerId, false, null, List.of(), List.of(), List.of(), null, 0, null);
    }

    public Wallet using(boolean first, Long lowBalance) {
        return new Wallet(
                id,
                first,
                lowBalance,
                scheduled,
                pending,
                usedFor,
                level,
                levelVersion,
                emptiedAtPaise);
    }

    /** What deliveries from {@code today} on, not confirmed yet, will take. */
    public long reservedPaise(LocalDate today) {
        return scheduled.stream()
                .filter(one -> !one.date().isBefore(today))
                .mapToLong(Scheduled::amountPaise)
                .sum();
    }

    /** With these plans, the highest version of each; what is long past falls out. */
    public Wallet planned(Collection<Scheduled> plans, LocalDate today) {
        Map<String, Scheduled> byKey = new LinkedHashMap<>();
        scheduled.forEach(one -> byKey.put(one.key(), one));
        for (Scheduled plan : plans) {
            byKey.merge(plan.key(), plan, (a, b) -> b.version() > a.version() ? b : a);
        }
        List<Scheduled> kept = byKey.values().stream()
                .filter(one -> !one.date().isBefore(today.minusDays(1)))
                .toList();
        return withScheduled(kept.subList(Math.max(0, kept.size() - MOST_SCHEDULED), kept.size()));
    }

    /** These deliveries are charged by now, or will not be: nothing is kept back for them. */
    public Wallet confirmed(Collection<String> keys) {
        return withScheduled(scheduled.stream()
                .map(one -> keys.contains(one.key())
                        ? new Scheduled(one.key(), one.date(), 0, Long.MAX_VALUE)
                        : one)
                .toList());
    }

    /** Whether it may still be used for this; a use that is promised is not promised again. */
    public boolean mayUseFor(String key) {
        return walletFirst && !usedFor.contains(key);
    }

    public Wallet promising(WalletUse use) {
        List<WalletUse> uses = new ArrayList<>(pending);
        uses.add(use);
        return with(uses, noting(use.key()));
    }

    /** Notes that there was nothing to use, or nothing to pay. */
    public Wallet notUsedFor(String key) {
        return with(pending, noting(key));
    }

    public Wallet posted(String key) {
        return with(pending.stream().filter(use -> !use.key().equals(key)).toList(), usedFor);
    }

    /** Saying this of it. */
    public Wallet saying(Level next, long balancePaise) {
        return new Wallet(
                id,
                walletFirst,
                lowBalancePaise,
                scheduled,
                pending,
                usedFor,
                next,
                levelVersion + 1,
                next == Level.EXHAUSTED ? balancePaise : null);
    }

    private List<String> noting(String key) {
        List<String> keys = new ArrayList<>(usedFor);
        keys.add(key);
        return keys.subList(Math.max(0, keys.size() - MOST_USED_FOR), keys.size());
    }

    private Wallet withScheduled(List<Scheduled> kept) {
        return new Wallet(
                id,
                walletFirst,
                lowBalancePaise,
                kept,
                pending,
                usedFor,
                level,
                levelVersion,
                emptiedAtPaise);
    }

    private Wallet with(List<WalletUse> uses, List<String> keys) {
        return new Wallet(
                id,
                walletFirst,
                lowBalancePaise,
                scheduled,
                uses,
                keys,
                level,
                levelVersion,
                emptiedAtPaise);
    }
}

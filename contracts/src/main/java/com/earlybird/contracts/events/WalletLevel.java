package com.earlybird.contracts.events;

import java.time.Instant;

/**
 * How far a customer's prepaid money goes, told whenever the level changes. Amounts are paise.
 *
 * @param balancePaise what is in the wallet
 * @param reservedPaise the part that deliveries already scheduled will take
 * @param minimumPaise below this, after the reserve, it is LOW
 * @param autoPause whether the customer's subscriptions are to be paused while it is EXHAUSTED
 * @param version grows by each change; a reader keeps the highest
 */
public record WalletLevel(
        String customerId,
        Level level,
        long balancePaise,
        long reservedPaise,
        long minimumPaise,
        boolean autoPause,
        long version,
        Instant changedAt) {

    /** How far it goes. */
    public enum Level {
        SUFFICIENT,
        LOW,
        EXHAUSTED
    }

    public WalletLevel {
        Check.text(customerId, "customer_id");
        Check.present(level, "level");
        Check.notNegative(reservedPaise, "reserved_paise");
        Check.notNegative(minimumPaise, "minimum_paise");
        Check.notNegative(version, "version");
        Check.present(changedAt, "changed_at");
    }
}

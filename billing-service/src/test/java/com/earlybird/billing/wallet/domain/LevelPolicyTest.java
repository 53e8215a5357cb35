package com.earlybird.billing.wallet.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.events.WalletLevel.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelPolicyTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    @Test
    void what_is_owed_and_scheduled_is_taken_off_first() {
        assertEquals(Level.SUFFICIENT, level(fresh(), 30_000, 10_000, 10_000));
        assertEquals(Level.LOW, level(fresh(), 30_000, 10_000, 10_001));
        assertEquals(Level.LOW, level(fresh(), 20_000, 10_000, 10_000));
        assertEquals(Level.EXHAUSTED, level(fresh(), 19_999, 10_000, 10_000));
    }

    @Test
    void an_exhausted_wallet_is_sufficient_only_after_a_recharge_that_reaches_the_minimum() {
        Wallet exhausted = fresh().saying(Level.EXHAUSTED, 20_000);

        assertEquals(Level.EXHAUSTED, level(exhausted, 20_000, 0, 0), "only deliveries fell away");
        assertEquals(Level.EXHAUSTED, level(exhausted, 25_000, 20_000, 0), "below the minimum");
        assertEquals(Level.SUFFICIENT, level(exhausted, 30_000, 20_000, 0));
    }

    @Test
    void of_two_plans_of_a_delivery_the_higher_version_is_reserved_in_either_order() {
        Scheduled first = new Scheduled("SU-1:2026-02-02:MORNING", TODAY.plusDays(1), 5_000, 1);
        Scheduled second = new Scheduled(first.key(), first.date(), 7_000, 2);

        assertEquals(7_000, reserved(fresh().planned(List.of(first, second), TODAY)));
        assertEquals(7_000, reserved(fresh().planned(List.of(second, first), TODAY)));
        Wallet confirmed = fresh().planned(List.of(second), TODAY).confirmed(List.of(first.key()));
        assertEquals(0, reserved(confirmed));
        assertEquals(0, reserved(confirmed.planned(List.of(second), TODAY)), "told again");
    }

    private static long reserved(Wallet wallet) {
        return wallet.reservedPaise(TODAY);
    }

    private static Level level(Wallet wallet, long balance, long owed, long reserved) {
        return LevelPolicy.of(wallet, balance, owed, reserved, 10_000);
    }

    private static Wallet fresh() {
        return Wallet.of("CU-1").using(true, null);
    }
}

package com.earlybird.billing.wallet.domain;

import com.earlybird.contracts.events.WalletLevel.Level;

/**
 * How far a wallet goes: what is left of it when what is owed and what deliveries to come will cost
 * are taken off. Below the minimum it is low, below nothing exhausted.
 *
 * <p>The way back is longer than the way down. A pause calls deliveries off, and that alone must not
 * end the pause; so an exhausted wallet is sufficient again only when money has come in and what is
 * left reaches the minimum.
 */
public final class LevelPolicy {
    private LevelPolicy() {}

    /**
     * @param balancePaise what is in the wallet
     * @param owedPaise what the customer owes, billed or not, from 0
     */
    public static Level of(
            Wallet wallet,
            long balancePaise,
            long owedPaise,
            long reservedPaise,
            long minimumPaise) {
        long left = balancePaise - owedPaise - reservedPaise;
        Level now = left < 0 ? Level.EXHAUSTED : left < minimumPaise ? Level.LOW : Level.SUFFICIENT;
        if (wallet.level() != Level.EXHAUSTED || now == Level.EXHAUSTED) {
            return now;
        }
        boolean recharged = balancePaise > wallet.emptiedAtPaise();
        return recharged && now == Level.SUFFICIENT ? Level.SUFFICIENT : Level.EXHAUSTED;
    }
}

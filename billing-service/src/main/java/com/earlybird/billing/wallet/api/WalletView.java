package com.earlybird.billing.wallet.api;

import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.contracts.events.WalletLevel.Level;

/**
 * A customer's prepaid money.
 *
 * @param balancePaise what is in it
 * @param reservedPaise what deliveries already scheduled will take
 * @param lowBalancePaise the customer's own minimum, or null for the business's
 * @param level how far it goes, or null while it is not used
 */
public record WalletView(
        String customerId,
        boolean walletFirst,
        long balancePaise,
        long reservedPaise,
        Long lowBalancePaise,
        Level level) {
    static WalletView of(Wallet wallet, long balancePaise, java.time.LocalDate today) {
        return new WalletView(
                wallet.id(),
                wallet.walletFirst(),
                balancePaise,
                wallet.reservedPaise(today),
                wallet.lowBalancePaise(),
                wallet.level());
    }
}

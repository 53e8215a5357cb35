package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.earning.domain.StaffWallet;

/** {@code balance_paise} is earned of closed months, less paid out, less owed; below 0 he owes. */
public record StaffWalletView(
        String deliveryBoyId,
        long earnedPaise,
        long paidOutPaise,
        long owedPaise,
        long balancePaise) {
    static StaffWalletView of(StaffWallet wallet) {
        return new StaffWalletView(
                wallet.deliveryBoyId(),
                wallet.earnedPaise(),
                wallet.paidOutPaise(),
                wallet.owedPaise(),
                wallet.balancePaise());
    }
}

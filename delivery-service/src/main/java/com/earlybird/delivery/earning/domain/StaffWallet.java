package com.earlybird.delivery.earning.domain;

/**
 * What the business owes a delivery boy, in paise; below 0 he owes it.
 *
 * @param earnedPaise of closed months
 * @param owedPaise of cash that was missing when it was counted
 */
public record StaffWallet(
        String deliveryBoyId, long earnedPaise, long paidOutPaise, long owedPaise) {
    public long balancePaise() {
        return earnedPaise - paidOutPaise - owedPaise;
    }
}

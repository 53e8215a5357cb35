package com.earlybird.billing.account.api;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.CustomerAccount;

/**
 * How an account stands, in paise.
 *
 * @param balancePaise what the customer owes, billed or not; below zero it is credit
 * @param unbilledPaise of that, what was delivered or credited and is on no bill yet
 * @param walletPaise prepaid money
 * @param lastBillId or null
 */
public record AccountView(
        String customerId,
        long balancePaise,
        long unbilledPaise,
        long walletPaise,
        String lastBillId) {
    static AccountView of(String customerId, CustomerAccount account) {
        return new AccountView(
                customerId,
                account.balancePaise(),
                account.unbilledPaise(),
                account.walletPaise(),
                account.lastBill().map(Bill::billId).orElse(null));
    }
}

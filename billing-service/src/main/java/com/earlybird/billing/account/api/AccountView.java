package com.earlybird.billing.account.api;

import com.earlybird.billing.account.domain.AccountAt;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.CustomerAccount;

import java.time.LocalDate;

/**
 * How an account stands, in paise.
 *
 * @param at the day at whose end it stood so; null for now
 * @param balancePaise what the customer owes, billed or not; below zero it is credit
 * @param unbilledPaise of that, what was delivered or credited and is on no bill yet
 * @param walletPaise prepaid money
 * @param lastBillId or null
 */
public record AccountView(
        String customerId,
        LocalDate at,
        long balancePaise,
        long unbilledPaise,
        long walletPaise,
        String lastBillId) {
    static AccountView of(String customerId, CustomerAccount account) {
        return new AccountView(
                customerId,
                null,
                account.balancePaise(),
                account.unbilledPaise(),
                account.walletPaise(),
                account.lastBill().map(Bill::billId).orElse(null));
    }

    static AccountView of(String customerId, LocalDate at, AccountAt account) {
        return new AccountView(
                customerId,
                at,
                account.balancePaise(),
                account.unbilledPaise(),
                account.walletPaise(),
                account.lastBill().map(Bill::billId).orElse(null));
    }
}

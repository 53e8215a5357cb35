package com.earlybird.billing.wallet.app;

import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** What the books say of a customer whose wallet is asked for. */
@ApplicationScoped
public class WalletBooks {
    private final Pages pages;

    WalletBooks(Pages pages) {
        this.pages = pages;
    }

    /**
     * @param walletPaise what is in the wallet
     * @param owedPaise what is owed, billed or not; below zero it is credit
     * @param duePaise what is still to be paid of all bills
     * @param billId the last bill's, or null
     */
    public record Books(long walletPaise, long owedPaise, long duePaise, String billId) {}

    public Uni<Books> of(String customerId) {
        return pages.headersOf(customerId)
                .map(headers -> books(
                        new CustomerAccount(headers.stream().map(Stored::value).toList())));
    }

    private static Books books(CustomerAccount account) {
        long due = account.allocation().totalPaise();
        return new Books(
                account.walletPaise(),
                account.balancePaise(),
                // What was paid beyond the bills pays what is not billed; it is not owed twice.
                Math.min(due, Math.max(0, account.balancePaise())),
                account.lastBill().map(Bill::billId).orElse(null));
    }
}

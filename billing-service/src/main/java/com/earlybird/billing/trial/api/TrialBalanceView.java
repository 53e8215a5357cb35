package com.earlybird.billing.trial.api;

import com.earlybird.billing.ledger.domain.LedgerAccount;

import java.util.List;
import java.util.Map;

/**
 * Every account of the books with its balance, in paise. Each entry debits one account what it
 * credits another, so {@code difference_paise} is zero, or the books are wrong.
 */
public record TrialBalanceView(
        List<AccountBalance> accounts, long debitsPaise, long creditsPaise, long differencePaise) {
    /**
     * One account.
     *
     * @param debitPaise its balance where it is a debit, else 0
     * @param creditPaise its balance where it is a credit, else 0
     */
    public record AccountBalance(LedgerAccount account, long debitPaise, long creditPaise) {}

    static TrialBalanceView of(Map<LedgerAccount, Long> sums) {
        List<AccountBalance> accounts = sums.entrySet().stream()
                .map(sum -> new AccountBalance(
                        sum.getKey(), Math.max(0, sum.getValue()), Math.max(0, -sum.getValue())))
                .toList();
        long debits =
                accounts.stream().mapToLong(AccountBalance::debitPaise).reduce(0, Math::addExact);
        long credits =
                accounts.stream().mapToLong(AccountBalance::creditPaise).reduce(0, Math::addExact);
        return new TrialBalanceView(accounts, debits, credits, Math.subtractExact(debits, credits));
    }
}

package com.earlybird.billing.account.domain;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.Page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How an account stood at the end of a day, by the dates that its entries are about: what was known
 * later of that day is in it.
 */
public record AccountAt(
        long balancePaise, long unbilledPaise, long walletPaise, Optional<Bill> lastBill) {
    /** @param pages all of the customer's, whole */
    public static AccountAt of(Collection<Page> pages, LocalDate at, ZoneId zone) {
        List<Bill> bills = pages.stream()
                .map(Page::bill)
                .filter(bill -> bill != null && isIssued(bill, at, zone))
                .sorted(Comparator.comparing(Bill::issuedAt).thenComparing(Bill::billId))
                .toList();
        List<String> onBills =
                bills.stream().flatMap(bill -> bill.pages().stream()).toList();
        long balance = 0;
        long unbilled = 0;
        long wallet = 0;
        for (Page page : pages) {
            for (Entry entry : page.entries()) {
                if (entry.serviceDate().isAfter(at)) {
                    continue;
                }
                balance = Math.addExact(balance, entry.owedPaise());
                wallet = Math.addExact(wallet, entry.walletPaise());
                if (!onBills.contains(page.id()) && isCharged(entry)) {
                    unbilled = Math.addExact(unbilled, entry.owedPaise());
                }
            }
        }
        return new AccountAt(
                balance,
                unbilled,
                wallet,
                bills.isEmpty() ? Optional.empty() : Optional.of(bills.get(bills.size() - 1)));
    }

    private static boolean isIssued(Bill bill, LocalDate at, ZoneId zone) {
        return !bill.issuedAt().atZone(zone).toLocalDate().isAfter(at);
    }

    /** As the account's unbilled money: what was delivered and credited. */
    private static boolean isCharged(Entry entry) {
        return entry.owedPaise() != 0
                && entry.kind() != EntryKind.OPENING_BALANCE
                && entry.kind() != EntryKind.ROUND_OFF
                && !entry.counterpart().pays();
    }
}

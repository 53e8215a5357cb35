package com.earlybird.billing.ledger.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All pages of one customer, read together; their entries are not needed here. */
public record CustomerAccount(List<Page> pages) {
    public CustomerAccount {
        pages = pages.stream().sorted(Comparator.comparing(Page::month)).toList();
    }

    /** What the customer owes now; below zero it is credit. */
    public long balancePaise() {
        return movementPaise(pages);
    }

    /** What the customer owed when this month began. */
    public long balanceBeforePaise(YearMonth month) {
        return movementPaise(
                pages.stream().filter(page -> page.month().isBefore(month)).toList());
    }

    /** What the customer has prepaid and not used. */
    public long walletPaise() {
        return pages.stream()
                .mapToLong(page -> page.totals().walletPaise())
                .reduce(0, Math::addExact);
    }

    /** What was delivered and credited and is not on a bill yet. */
    public long unbilledPaise() {
        return unbilled().stream()
                .map(Page::totals)
                .mapToLong(
                        totals -> Math.addExact(totals.chargesPaise(), totals.adjustmentsPaise()))
                .reduce(0, Math::addExact);
    }

    /** The newest bill there is. */
    public Optional<Bill> lastBill() {
        return pages.stream()
                .filter(page -> page.bill() != null)
                .reduce((earlier, later) -> later)
                .map(Page::bill);
    }

    /** The balance that the last settled page before {@code month} closed with; 0 when none did. */
    public long lastClosingBeforePaise(YearMonth month) {
        return pages.stream()
                .filter(page -> page.month().isBefore(month) && page.settled())
                .reduce((earlier, later) -> later)
                .map(Page::closingBalancePaise)
                .orElse(0L);
    }

    /** What is still to be paid of each bill. */
    public Allocation allocation() {
        return Allocation.of(pages);
    }

    private List<Page> unbilled() {
        Set<String> onBills = pagesOnBills();
        return pages.stream()
                .filter(page -> !page.settled() && !onBills.contains(page.id()))
                .toList();
    }

    private Set<String> pagesOnBills() {
        Set<String> ids = new HashSet<>();
        for (Page page : pages) {
            if (page.bill() != null) {
                ids.addAll(page.bill().pages());
            }
        }
        return ids;
    }

    private static long movementPaise(Collection<Page> pages) {
        return pages.stream()
                .mapToLong(page -> page.totals().movementPaise())
                .reduce(0, Math::addExact);
    }
}

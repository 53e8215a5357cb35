package com.earlybird.billing.ledger.domain;

import java.util.Collection;

/**
 * The sums of a page's entries. They are kept beside the entries, in the same write, so that a
 * balance needs no entries; whoever closes the page holds one against the other.
 *
 * @param subscriptionPaise deliveries of subscriptions, corrections included
 * @param oneTimePaise deliveries of one-time orders, corrections included
 * @param adjustmentsPaise credit notes and discounts; below zero what the customer was given
 * @param paymentsPaise what was paid
 * @param openingPaise what was owed before the ledger's first page
 * @param roundOffPaise what rounding the bill added
 */
public record PageTotals(
        long subscriptionPaise,
        long oneTimePaise,
        long adjustmentsPaise,
        long paymentsPaise,
        long openingPaise,
        long roundOffPaise) {
    public static final PageTotals NONE = new PageTotals(0, 0, 0, 0, 0, 0);

    public static PageTotals of(Collection<Entry> entries) {
        return entries.stream().map(PageTotals::of).reduce(NONE, PageTotals::plus);
    }

    private static PageTotals of(Entry entry) {
        long owed = entry.owedPaise();
        return switch (entry.counterpart()) {
            case SUBSCRIPTION_REVENUE -> new PageTotals(owed, 0, 0, 0, 0, 0);
            case ONE_TIME_REVENUE -> new PageTotals(0, owed, 0, 0, 0, 0);
            case ADJUSTMENT, DISCOUNT -> new PageTotals(0, 0, owed, 0, 0, 0);
            case CASH, UPI, BANK, CHEQUE, CARD, ONLINE, WALLET ->
                new PageTotals(0, 0, 0, Math.negateExact(owed), 0, 0);
            case OPENING_BALANCE -> new PageTotals(0, 0, 0, 0, owed, 0);
            case ROUND_OFF -> new PageTotals(0, 0, 0, 0, 0, owed);
            case CUSTOMER_RECEIVABLE ->
                throw new IllegalStateException("an entry between a customer and himself");
        };
    }

    public PageTotals plus(PageTotals other) {
        return new PageTotals(
                Math.addExact(subscriptionPaise, other.subscriptionPaise),
                Math.addExact(oneTimePaise, other.oneTimePaise),
                Math.addExact(adjustmentsPaise, other.adjustmentsPaise),
                Math.addExact(paymentsPaise, other.paymentsPaise),
                Math.addExact(openingPaise, other.openingPaise),
                Math.addExact(roundOffPaise, other.roundOffPaise));
    }

    /** Everything delivered. */
    public long chargesPaise() {
        return Math.addExact(subscriptionPaise, oneTimePaise);
    }

    /** By how much these entries changed what the customer owes. */
    public long movementPaise() {
        long owed = Math.addExact(chargesPaise(), Math.addExact(adjustmentsPaise, openingPaise));
        return Math.addExact(Math.subtractExact(owed, paymentsPaise), roundOffPaise);
    }
}

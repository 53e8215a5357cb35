package com.earlybird.billing.ledger.domain;

import static com.earlybird.billing.ledger.domain.LedgerAccount.CUSTOMER_RECEIVABLE;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of a page's entries. They are kept beside the entries, in the same write, so that a
 * balance needs no entries; whoever closes the page holds one against the other.
 *
 * @param subscriptionPaise deliveries of subscriptions, corrections included
 * @param oneTimePaise deliveries of one-time orders, corrections included
 * @param adjustmentsPaise credit notes, discounts, fees, bottle losses, write-offs; below zero what
 *     the customer was given
 * @param paymentsPaise what was paid, the wallet's money among it, less what was given back
 * @param openingPaise what was owed before the ledger's first page
 * @param roundOffPaise what rounding the bill added
 * @param walletPaise what was prepaid, less what of it was used
 * @param creditsPaise of the adjustments, those that the customer was given; above zero
 * @param paidOnBills of what was paid and credited, what is set against a bill by name, by its id;
 *     zeros are left out
 * @param accounts debits less credits of each account of the books; those that are zero are left out
 * @param products by product id
 */
public record PageTotals(
        long subscriptionPaise,
        long oneTimePaise,
        long adjustmentsPaise,
        long paymentsPaise,
        long openingPaise,
        long roundOffPaise,
        long walletPaise,
        long creditsPaise,
        Map<String, Long> paidOnBills,
        Map<LedgerAccount, Long> accounts,
        Map<String, ProductTotal> products) {
    public static final PageTotals NONE =
            new PageTotals(0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of());

    public PageTotals {
        paidOnBills = withoutZeroBills(paidOnBills);
        accounts = withoutZeros(accounts);
        products = withoutNothing(products);
    }

    public static PageTotals of(Collection<Entry> entries) {
        Sums sums = new Sums();
        entries.forEach(sums::add);
        return sums.totals();
    }

    public PageTotals plus(PageTotals other) {
        Map<LedgerAccount, Long> all = new EnumMap<>(LedgerAccount.class);
        all.putAll(accounts);
        other.accounts.forEach((account, paise) -> all.merge(account, paise, Math::addExact));
        Map<String, Long> bills = new TreeMap<>(paidOnBills);
        other.paidOnBills.forEach((bill, paise) -> bills.merge(bill, paise, Math::addExact));
        Map<String, ProductTotal> sold = new TreeMap<>(products);
        other.products.forEach((id, total) -> sold.merge(id, total, ProductTotal::plus));
        return new PageTotals(
                Math.addExact(subscriptionPaise, other.subscriptionPaise),
                Math.addExact(oneTimePaise, other.oneTimePaise),
                Math.addExact(adjustmentsPaise, other.adjustmentsPaise),
                Math.addExact(paymentsPaise, other.paymentsPaise),
                Math.addExact(openingPaise, other.openingPaise),
                Math.addExact(roundOffPaise, other.roundOffPaise),
                Math.addExact(walletPaise, other.walletPaise),
                Math.addExact(creditsPaise, other.creditsPaise),
                bills,
                all,
                sold);
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

    private static Map<String, Long> withoutZeroBills(Map<String, Long> given) {
        if (given == null || given.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> kept = new TreeMap<>(given);
        kept.values().removeIf(paise -> paise == 0);
        return Collections.unmodifiableMap(kept);
    }

    private static Map<LedgerAccount, Long> withoutZeros(Map<LedgerAccount, Long> given) {
        Map<LedgerAccount, Long> kept = new EnumMap<>(LedgerAccount.class);
        if (given != null) {
            kept.putAll(given);
            kept.values().removeIf(paise -> paise == 0);
        }
        return Collections.unmodifiableMap(kept);
    }

    private static Map<String, ProductTotal> withoutNothing(Map<String, ProductTotal> given) {
        Map<String, ProductTotal> kept = new TreeMap<>();
        if (given != null) {
            kept.putAll(given);
            kept.values().removeIf(ProductTotal::isNothing);
        }
        return Collections.unmodifiableMap(kept);
    }

    /** Adds entries up, one after the other. */
    private static final class Sums {
        private long subscription;
        private long oneTime;
        private long adjustments;
        private long payments;
        private long opening;
        private long roundOff;
        private long wallet;
        private long credits;
        private final Map<String, Long> bills = new TreeMap<>();
        private final Map<LedgerAccount, Long> accounts = new EnumMap<>(LedgerAccount.class);
        private final Map<String, ProductTotal> products = new TreeMap<>();

        void add(Entry entry) {
            accounts.merge(entry.debit(), entry.amountPaise(), Math::addExact);
            accounts.merge(entry.credit(), -entry.amountPaise(), Math::addExact);
            wallet = Math.addExact(wallet, entry.walletPaise());
            if (entry.item() != null) {
                ProductTotal one = ProductTotal.of(entry.item(), entry.owedPaise());
                products.merge(entry.item().productId(), one, ProductTotal::plus);
            }
            if (entry.owedPaise() != 0) {
                addOwed(entry.counterpart(), entry.owedPaise());
                if (entry.note() != null && entry.note().paysBillId() != null) {
                    bills.merge(entry.note().paysBillId(), -entry.owedPaise(), Math::addExact);
                }
            }
        }

        private void addOwed(LedgerAccount counterpart, long owed) {
            switch (counterpart) {
                case SUBSCRIPTION_REVENUE -> subscription = Math.addExact(subscription, owed);
                case ONE_TIME_REVENUE -> oneTime = Math.addExact(oneTime, owed);
                case ADJUSTMENT,
                        DISCOUNT,
                        BOTTLE_CHARGES,
                        LATE_FEES,
                        WRITE_OFFS,
                        DELIVERY_CREDITS -> {
                    adjustments = Math.addExact(adjustments, owed);
                    credits = Math.subtractExact(credits, Math.min(0, owed));
                }
                case CASH, UPI, BANK, CHEQUE, CARD, ONLINE, WALLET ->
                    payments = Math.subtractExact(payments, owed);
                case OPENING_BALANCE -> opening = Math.addExact(opening, owed);
                case ROUND_OFF -> roundOff = Math.addExact(roundOff, owed);
                case CUSTOMER_RECEIVABLE, TAX_INSIDE, CGST_PAYABLE, SGST_PAYABLE ->
                    throw new IllegalStateException(
                            CUSTOMER_RECEIVABLE + " does not meet " + counterpart);
            }
        }

        PageTotals totals() {
            return new PageTotals(
                    subscription,
                    oneTime,
                    adjustments,
                    payments,
                    opening,
                    roundOff,
                    wallet,
                    credits,
                    bills,
                    accounts,
                    products);
        }
    }
}

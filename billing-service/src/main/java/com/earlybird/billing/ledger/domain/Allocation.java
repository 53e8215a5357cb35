package com.earlybird.billing.ledger.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is still to be paid of each bill of one customer. A bill's own debt is what it adds to the
 * one before: charges, fees and rounding. Payments and credits that name a bill are set against its
 * own debt; what is too much for it, and all that name none, pays the oldest first.
 *
 * <p>It is made of the heads of pages alone, in whatever order they come.
 */
public final class Allocation {
    private final TreeMap<YearMonth, Debt> debts = new TreeMap<>();
    private final Map<String, Long> named = new HashMap<>();
    private long creditsPaise;

    /**
     * A bill's own part.
     *
     * @param debtPaise what it added to the one before it; from 0
     * @param leftPaise what of that is still to be paid
     */
    public record BillLeft(
            String billId, YearMonth month, Instant issuedAt, long debtPaise, long leftPaise) {}

    /** The own debts of a month's bill, as far as its pages were seen. */
    private static final class Debt {
        private long paise;
        private Bill bill;
        private long own;
        private long named;
        private long left;
    }

    public static Allocation of(Collection<Page> pages) {
        Allocation all = new Allocation();
        pages.forEach(all::add);
        return all;
    }

    public Allocation add(Page page) {
        PageTotals totals = page.totals();
        creditsPaise = Math.addExact(
                creditsPaise, Math.addExact(totals.paymentsPaise(), totals.creditsPaise()));
        totals.paidOnBills().forEach((bill, paise) -> named.merge(bill, paise, Math::addExact));
        YearMonth billedIn = page.bill() == null ? page.carriedTo() : page.month();
        if (billedIn != null) {
            Debt debt = debts.computeIfAbsent(billedIn, month -> new Debt());
            debt.paise = Math.addExact(debt.paise, owedBeforeCredits(totals));
            debt.bill = page.bill() == null ? debt.bill : page.bill();
        }
        return this;
    }

    private static long owedBeforeCredits(PageTotals totals) {
        long charged = Math.addExact(totals.chargesPaise(), totals.openingPaise());
        long fees = Math.addExact(totals.adjustmentsPaise(), totals.creditsPaise());
        return Math.addExact(Math.addExact(charged, fees), totals.roundOffPaise());
    }

    /** The bills, the oldest first. */
    public List<BillLeft> bills() {
        List<BillLeft> bills = new ArrayList<>();
        allocate();
        debts.forEach((month, debt) -> {
            if (debt.bill != null) {
                Bill bill = debt.bill;
                bills.add(new BillLeft(bill.billId(), month, bill.issuedAt(), debt.own, debt.left));
            }
        });
        return bills;
    }

    /** What of a bill's own debt is still to be paid. */
    public long leftPaise(String billId) {
        return bills().stream()
                .filter(bill -> bill.billId().equals(billId))
                .mapToLong(BillLeft::leftPaise)
                .sum();
    }

    /**
     * What is still to be paid of a bill, with what is left of those before it, as its closing
     * balance holds that too; nothing once its own debt is paid.
     */
    public long duePaise(String billId) {
        long due = 0;
        for (BillLeft bill : bills()) {
            due = Math.addExact(due, bill.leftPaise());
            if (bill.billId().equals(billId)) {
                return bill.debtPaise() > 0 && bill.leftPaise() == 0 ? 0 : due;
            }
        }
        return 0;
    }

    /** What is still to be paid of all bills together. */
    public long totalPaise() {
        return bills().stream().mapToLong(BillLeft::leftPaise).reduce(0, Math::addExact);
    }

    /** What was paid and credited and no bill needed. */
    public long unusedPaise() {
        return Math.max(0, allocate());
    }

    /** Sets everything against the bills; gives back what is left over. */
    private long allocate() {
        List<Debt> billed =
                debts.values().stream().filter(debt -> debt.bill != null).toList();
        long pool = creditsPaise;
        for (Debt debt : billed) {
            debt.own = Math.max(0, debt.paise);
            // A bill that took back more than it charged pays others.
            pool = Math.addExact(pool, debt.own - debt.paise);
            long byName = named.getOrDefault(debt.bill.billId(), 0L);
            debt.named = Math.max(0, Math.min(byName, debt.own));
            debt.left = debt.own - debt.named;
            pool = Math.subtractExact(pool, debt.named);
        }
        return pool < 0 ? owedAgain(billed, pool) : payOldest(billed, pool);
    }

    private static long payOldest(List<Debt> billed, long pool) {
        long rest = pool;
        for (Debt debt : billed) {
            long paid = Math.min(rest, debt.left);
            debt.left -= paid;
            rest -= paid;
        }
        return rest;
    }

    /** More went back than came without a name: then what came by name is not all there. */
    private static long owedAgain(List<Debt> billed, long pool) {
        long missing = -pool;
        for (int i = billed.size() - 1; i >= 0; i--) {
            Debt debt = billed.get(i);
            long back = Math.min(missing, debt.named);
            debt.left += back;
            missing -= back;
        }
        if (!billed.isEmpty()) {
            billed.get(0).left += missing;
        }
        return 0;
    }
}

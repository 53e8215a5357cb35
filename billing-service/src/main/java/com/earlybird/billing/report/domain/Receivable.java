package com.earlybird.billing.report.domain;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageTotals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What one customer owes on bills, made of the heads of all pages one after the other. */
public final class Receivable {
    private static final int[] DAYS = {30, 60, 90};

    private final LocalDate today;
    private final ZoneId zone;
    private final long[] billedByAge = new long[DAYS.length];
    private long owedPaise;

    public Receivable(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    public Receivable add(Page page) {
        PageTotals totals = page.totals();
        owedPaise = Math.addExact(owedPaise, totals.movementPaise());
        if (page.open()) {
            // Not billed yet, and so not due; what was paid and credited since does count.
            long charged = Math.addExact(
                    totals.chargesPaise(),
                    Math.addExact(totals.adjustmentsPaise(), totals.creditsPaise()));
            owedPaise = Math.subtractExact(owedPaise, charged);
        }
        if (page.bill() != null) {
            add(page.bill());
        }
        return this;
    }

    private void add(Bill bill) {
        long age = ChronoUnit.DAYS.between(bill.issuedAt().atZone(zone).toLocalDate(), today);
        for (int i = 0; i < DAYS.length; i++) {
            if (age <= DAYS[i]) {
                long own = Math.addExact(bill.totalPaise(), bill.roundOffPaise());
                billedByAge[i] = Math.addExact(billedByAge[i], Math.max(0, own));
                return;
            }
        }
    }

    /** Nothing where the customer has credit. */
    public Ageing ageing() {
        long left = Math.max(0, owedPaise);
        long[] owed = new long[DAYS.length];
        for (int i = 0; i < DAYS.length; i++) {
            owed[i] = Math.min(left, billedByAge[i]);
            left -= owed[i];
        }
        return new Ageing(owed[0], owed[1], owed[2], left);
    }
}

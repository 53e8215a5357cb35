package com.earlybird.billing.report.domain;

import com.earlybird.billing.ledger.domain.Allocation;
import com.earlybird.billing.ledger.domain.Page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What one customer owes on bills, made of the heads of all pages one after the other. */
public final class Receivable {
    private static final int[] DAYS = {30, 60, 90};

    private final LocalDate today;
    private final ZoneId zone;
    private final Allocation allocation = new Allocation();
    private long openingUnbilledPaise;

    public Receivable(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    public Receivable add(Page page) {
        allocation.add(page);
        if (page.open()) {
            // Not billed yet, and so not due, but for what was owed before the books began.
            openingUnbilledPaise =
                    Math.addExact(openingUnbilledPaise, page.totals().openingPaise());
        }
        return this;
    }

    /** Nothing where the customer has credit. */
    public Ageing ageing() {
        long[] owed = new long[DAYS.length + 1];
        for (Allocation.BillLeft bill : allocation.bills()) {
            int age = age(bill);
            owed[age] = Math.addExact(owed[age], bill.leftPaise());
        }
        long before = Math.max(0, openingUnbilledPaise - allocation.unusedPaise());
        owed[DAYS.length] = Math.addExact(owed[DAYS.length], before);
        return new Ageing(owed[0], owed[1], owed[2], owed[DAYS.length]);
    }

    private int age(Allocation.BillLeft bill) {
        long days = ChronoUnit.DAYS.between(bill.issuedAt().atZone(zone).toLocalDate(), today);
        int age = 0;
        while (age < DAYS.length && days > DAYS[age]) {
            age++;
        }
        return age;
    }
}

package com.earlybird.billing.reconciliation.domain;

import java.util.ArrayList;
import java.util.List;

/** What a reconciliation found, with each list bounded and its full count beside it. */
public final class Findings {
    /** The most of one list; the counts go on. */
    public static final int MOST = 1_000;

    private final List<Finding> missing = new ArrayList<>();
    private final List<Finding> duplicate = new ArrayList<>();
    private final List<Finding> different = new ArrayList<>();
    private long missingCount;
    private long duplicateCount;
    private long differentCount;
    private long confirmedDeliveries;
    private long chargedDeliveries;
    private long confirmedPaise;
    private long chargedPaise;
    private long daysCompared;

    void countAgreeing(ConfirmedDay day) {
        confirmedDeliveries += day.deliveries();
        chargedDeliveries += day.charged();
        confirmedPaise = Math.addExact(confirmedPaise, day.paise());
        chargedPaise = Math.addExact(chargedPaise, day.paise());
    }

    void countCompared(long days) {
        daysCompared += days;
    }

    void countConfirmed(ConfirmedDelivery delivery) {
        if (delivery.delivered()) {
            confirmedDeliveries++;
        }
        confirmedPaise = Math.addExact(confirmedPaise, delivery.amountPaise());
    }

    void countCharged(long amountPaise) {
        if (amountPaise != 0) {
            chargedDeliveries++;
        }
        chargedPaise = Math.addExact(chargedPaise, amountPaise);
    }

    void isMissing(Finding finding) {
        missingCount++;
        addWithin(missing, finding);
    }

    void isDouble(Finding finding) {
        duplicateCount++;
        addWithin(duplicate, finding);
    }

    void isDifferent(Finding finding) {
        differentCount++;
        addWithin(different, finding);
    }

    private static void addWithin(List<Finding> list, Finding finding) {
        if (list.size() < MOST) {
            list.add(finding);
        }
    }

    /** Confirmed and not charged at all. */
    public List<Finding> missing() {
        return List.copyOf(missing);
    }

    /** Of which a line stands in the books more than once. */
    public List<Finding> duplicate() {
        return List.copyOf(duplicate);
    }

    /** Charged at another amount than confirmed, or not confirmed at all. */
    public List<Finding> different() {
        return List.copyOf(different);
    }

    public long missingCount() {
        return missingCount;
    }

    public long duplicateCount() {
        return duplicateCount;
    }

    public long differentCount() {
        return differentCount;
    }

    public long confirmedDeliveries() {
        return confirmedDeliveries;
    }

    public long chargedDeliveries() {
        return chargedDeliveries;
    }

    public long confirmedPaise() {
        return confirmedPaise;
    }

    public long chargedPaise() {
        return chargedPaise;
    }

    /** Days that differed, and were looked at delivery by delivery. */
    public long daysCompared() {
        return daysCompared;
    }

    /** Charged less confirmed. */
    public long differencePaise() {
        return Math.subtractExact(chargedPaise, confirmedPaise);
    }
}

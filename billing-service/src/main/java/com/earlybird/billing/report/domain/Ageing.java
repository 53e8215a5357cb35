package com.earlybird.billing.report.domain;

/**
 * What is owed on bills, by how many days ago the bill was issued; in paise. Money that came in pays
 * the bill it names, else the oldest first.
 *
 * @param upTo30DaysPaise 0 to 30 days
 * @param upTo60DaysPaise 31 to 60 days
 * @param upTo90DaysPaise 61 to 90 days
 * @param olderPaise more than 90 days, and what was owed before the ledger's first page
 */
public record Ageing(
        long upTo30DaysPaise, long upTo60DaysPaise, long upTo90DaysPaise, long olderPaise) {
    public static final Ageing NONE = new Ageing(0, 0, 0, 0);

    public long totalPaise() {
        return Math.addExact(
                Math.addExact(upTo30DaysPaise, upTo60DaysPaise),
                Math.addExact(upTo90DaysPaise, olderPaise));
    }

    public Ageing plus(Ageing other) {
        return new Ageing(
                Math.addExact(upTo30DaysPaise, other.upTo30DaysPaise),
                Math.addExact(upTo60DaysPaise, other.upTo60DaysPaise),
                Math.addExact(upTo90DaysPaise, other.upTo90DaysPaise),
                Math.addExact(olderPaise, other.olderPaise));
    }
}

package com.earlybird.billing.view.domain;

import com.earlybird.billing.ledger.domain.Entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * How long ago what is not billed was delivered, by service date; amounts in paise. A delivery of
 * today or of a later day is of no age.
 *
 * @param upTo7DaysPaise 0 to 7 days
 * @param upTo30DaysPaise 8 to 30 days
 * @param upTo60DaysPaise 31 to 60 days
 * @param olderPaise more than 60 days
 */
public record UnbilledAges(
        long upTo7DaysPaise, long upTo30DaysPaise, long upTo60DaysPaise, long olderPaise) {
    public static final UnbilledAges NONE = new UnbilledAges(0, 0, 0, 0);

    /** Of the deliveries among these entries. */
    public static UnbilledAges of(Collection<Entry> entries, LocalDate today) {
        return entries.stream()
                .filter(entry -> entry.delivery() != null)
                .map(entry ->
                        of(ChronoUnit.DAYS.between(entry.serviceDate(), today), entry.owedPaise()))
                .reduce(NONE, UnbilledAges::plus);
    }

    private static UnbilledAges of(long days, long paise) {
        if (days <= 7) {
            return new UnbilledAges(paise, 0, 0, 0);
        }
        if (days <= 30) {
            return new UnbilledAges(0, paise, 0, 0);
        }
        return days <= 60 ? new UnbilledAges(0, 0, paise, 0) : new UnbilledAges(0, 0, 0, paise);
    }

    public UnbilledAges plus(UnbilledAges other) {
        return new UnbilledAges(
                Math.addExact(upTo7DaysPaise, other.upTo7DaysPaise),
                Math.addExact(upTo30DaysPaise, other.upTo30DaysPaise),
                Math.addExact(upTo60DaysPaise, other.upTo60DaysPaise),
                Math.addExact(olderPaise, other.olderPaise));
    }
}

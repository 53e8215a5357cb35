package com.earlybird.order.calendar.domain;

import com.earlybird.contracts.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a change would do, without doing it.
 *
 * @param affected each day that would differ, within the window that was looked at
 * @param differencePaise what they would cost more; less is negative
 * @param effectiveFrom the first day that the change touches, null if it changes nothing
 */
public record Preview(List<AffectedDay> affected, long differencePaise, LocalDate effectiveFrom) {
    /** Nothing would differ. */
    public static final Preview NOTHING = new Preview(List.of(), 0, null);

    /** Of two calendars of the same days. {@code pricePaise} is what one unit costs on a date. */
    public static Preview between(
            String productId,
            List<Day> before,
            List<Day> after,
            ToLongFunction<LocalDate> pricePaise,
            LocalDate from) {
        List<AffectedDay> affected = new ArrayList<>();
        long difference = 0;
        for (int i = 0; i < before.size(); i++) {
            Day was = before.get(i);
            Day is = after.get(i);
            boolean moved = was.shift() != is.shift() && (was.delivers() || is.delivers());
            if (was.qty().compareTo(is.qty()) == 0 && !moved && !hidesOverride(was, is)) {
                continue;
            }
            long price = pricePaise.applyAsLong(was.date());
            long amountBefore = Money.linePaise(was.qty(), price);
            long amountAfter = Money.linePaise(is.qty(), price);
            difference += amountAfter - amountBefore;
            affected.add(new AffectedDay(
                    productId,
                    was.date(),
                    was.shift(),
                    was.qty(),
                    amountBefore,
                    was.reason(),
                    is.shift(),
                    is.qty(),
                    amountAfter,
                    is.reason()));
        }
        return new Preview(List.copyOf(affected), difference, from);
    }

    /** Both at once, day by day: what takes the place of something, beside it. */
    public Preview and(Preview other) {
        List<AffectedDay> both = Stream.concat(affected.stream(), other.affected.stream())
                .sorted(Comparator.comparing(AffectedDay::date))
                .toList();
        return new Preview(
                both,
                differencePaise + other.differencePaise,
                effectiveFrom == null ? other.effectiveFrom : effectiveFrom);
    }

    /** A pause over a day's own override wins, and is shown even where nothing was due. */
    private static boolean hidesOverride(Day was, Day is) {
        return was.reason() == DayReason.OVERRIDE && is.reason() != DayReason.OVERRIDE;
    }
}

package com.earlybird.order.subscription.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The days of an IRREGULAR subscription, listed anew from a day on; what was before it stays. */
final class ListedDays {
    private static final int MOST = 1_000;

    private ListedDays() {}

    /** All of its days as they would be; {@code wanted} null lets them stay. */
    static List<ListedDay> of(
            Subscription s, List<ListedDay> wanted, LocalDate from, Circumstances in) {
        if (wanted == null) {
            return s.irregularList();
        }
        if (s.mode() != Mode.IRREGULAR) {
            throw Rejection.refused("mode-mismatch", s.mode() + " has no irregular_list.");
        }
        wanted.forEach(day -> check(s, day, from, in));
        List<ListedDay> days = Stream.concat(
                        s.irregularList().stream().filter(day -> day.date().isBefore(from)),
                        wanted.stream().filter(day -> !day.date().isBefore(from)))
                .sorted(Comparator.comparing(ListedDay::date))
                .toList();
        if (days.size() > MOST) {
            throw Rejection.refused("too-many-days", "At most " + MOST + " days.");
        }
        return days;
    }

    /** The dates that one list brings otherwise than the other, in their order. */
    static List<LocalDate> differing(List<ListedDay> before, List<ListedDay> after) {
        return Stream.concat(
                        before.stream().filter(day -> !after.contains(day)),
                        after.stream().filter(day -> !before.contains(day)))
                .map(ListedDay::date)
                .distinct()
                .sorted()
                .toList();
    }

    private static void check(Subscription s, ListedDay day, LocalDate from, Circumstances in) {
        if (day.date().isBefore(from) && !s.irregularList().contains(day)) {
            in.window().mustBeOpen(day.date(), s.shiftOn(day.date()));
            throw Rejection.malformed("irregular_list", "has days before " + from + " as they are");
        }
        if (!s.livesOn(day.date())) {
            throw Rejection.refused(
                    "outside-life", day.date() + " is not a day of this subscription.");
        }
    }
}

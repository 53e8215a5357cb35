package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.order.catalogue.domain.Dated;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One day set otherwise, or the pattern from a day on. Each is pure. */
public final class CalendarCommands {
    private static final int MOST_OVERRIDES = 1_000;
    private static final int MOST_PATTERNS = 200;
    private static final int LOOK_AHEAD_DAYS = 366;

    private CalendarCommands() {}

    /** The quantity of one day, 0 to skip it, and its shift if the override names one. */
    public static Change<Subscription> setDay(Subscription s, DayOverride day, Circumstances in) {
        LifeCommands.mustNotBeStopped(s, in);
        if (!s.livesOn(day.date())) {
            throw Rejection.refused(
                    "outside-life", day.date() + " is not a day of this subscription.");
        }
        Pause pause = s.pauseOn(day.date());
        if (pause != null) {
            throw Rejection.refused(
                    "inside-pause", day.date() + " is paused: resume before you change the day.");
        }
        in.quantities().check(day.qty());
        if (day.equals(s.overrideOn(day.date()))) {
            return Change.to(s);
        }
        List<DayOverride> overrides = new ArrayList<>(without(s, day.date()));
        if (overrides.size() >= MOST_OVERRIDES) {
            throw Rejection.refused("too-many-days", "At most " + MOST_OVERRIDES + " days.");
        }
        overrides.add(day);
        overrides.sort(Comparator.comparing(DayOverride::date));
        return dayChanged(s, day.date(), overrides, in);
    }

    /** The day is as the pattern says again. */
    public static Change<Subscription> clearDay(Subscription s, LocalDate date, Circumstances in) {
        LifeCommands.mustNotBeStopped(s, in);
        return s.overrideOn(date) == null
                ? Change.to(s)
                : dayChanged(s, date, without(s, date), in);
    }

    /** Quantity, shift, weekdays, interval or listed days from a day on; what was before stays. */
    public static Change<Subscription> changePattern(
            Subscription s, PatternChange change, Circumstances in) {
        LifeCommands.mustNotBeStopped(s, in);
        LocalDate from = change.effectiveFrom() == null
                ? firstChangeable(s, change, in)
                : later(change.effectiveFrom(), s.startDate());
        if (!s.livesOn(from)) {
            throw Rejection.refused("outside-life", from + " is not a day of this subscription.");
        }
        Pattern before = s.patternOn(from);
        Pattern after = change.appliedTo(before, from);
        List<ListedDay> listed = ListedDays.of(s, change.irregularList(), from, in);
        List<LocalDate> dates = ListedDays.differing(s.irregularList(), listed);
        boolean samePattern = sameButItsDay(after, before);
        if (samePattern && dates.isEmpty()) {
            return Change.to(s);
        }
        ModeRules.check(s.mode(), after, listed, in.quantities());
        Revision next = new Revision(s);
        next.irregularList = listed;
        if (!samePattern) {
            in.window().mustBeOpen(from, s.shiftOn(from));
            in.window().mustBeOpen(from, after.shift());
            next.patterns = Dated.put(s.patterns(), Pattern::from, after, MOST_PATTERNS);
        }
        Subscription state = next.at(in.now());
        dates.forEach(date -> mustBeOpen(s, state, date, in));
        LocalDate first = samePattern ? dates.get(0) : from;
        LocalDate last = samePattern ? dates.get(dates.size() - 1) : null;
        return Change.to(
                state,
                SubscriptionFacts.changed(
                        SubscriptionChange.PATTERN_CHANGED, state, first, last, in));
    }

    private static Change<Subscription> dayChanged(
            Subscription s, LocalDate date, List<DayOverride> overrides, Circumstances in) {
        Revision next = new Revision(s);
        next.overrides = overrides;
        Subscription state = next.at(in.now());
        mustBeOpen(s, state, date, in);
        return Change.to(
                state,
                SubscriptionFacts.changed(SubscriptionChange.DAY_CHANGED, state, date, date, in));
    }

    /** A day that moves to another shift leaves one and joins one: both must be open. */
    private static void mustBeOpen(
            Subscription before, Subscription after, LocalDate date, Circumstances in) {
        in.window().mustBeOpen(date, before.shiftOn(date));
        in.window().mustBeOpen(date, after.shiftOn(date));
    }

    private static LocalDate firstChangeable(
            Subscription s, PatternChange change, Circumstances in) {
        LocalDate first = later(in.today(), s.startDate());
        for (LocalDate date = first;
                date.isBefore(first.plusDays(LOOK_AHEAD_DAYS));
                date = date.plusDays(1)) {
            Shift next = change.shift() == null ? s.patternOn(date).shift() : change.shift();
            if (!in.window().isLate(date, s.shiftOn(date)) && !in.window().isLate(date, next)) {
                return date;
            }
        }
        throw new IllegalStateException("no day is open for a year from " + first);
    }

    private static boolean sameButItsDay(Pattern after, Pattern before) {
        return after.shift() == before.shift()
                && Objects.equals(after.defaultQty(), before.defaultQty())
                && Objects.equals(after.weeklyPattern(), before.weeklyPattern())
                && Objects.equals(after.intervalDays(), before.intervalDays());
    }

    private static List<DayOverride> without(Subscription s, LocalDate date) {
        return s.overrides().stream().filter(day -> !day.date().equals(date)).toList();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}

package com.earlybird.order.calendar.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Pattern;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.Weekday;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A second calendar, written for slowness and plainness: it lays out every day and never looks
 * anything up. It shares no code with the first.
 */
final class SlowCalendar {
    private SlowCalendar() {}

    /** Each day of {@link RandomSubscriptions#SPAN}, by date. */
    static Map<LocalDate, Day> laidOut(Subscription s, KnownCustomer c, List<Hold> holds) {
        Map<LocalDate, Day> days = new TreeMap<>();
        Set<LocalDate> paused = paused(s);
        for (int n = 0; n < RandomSubscriptions.SPAN; n++) {
            LocalDate date = RandomSubscriptions.BASE.plusDays(n);
            Shift shift = shift(s, date);
            List<DayReason> against = new ArrayList<>();
            if (!s.activated()) {
                against.add(DayReason.DRAFT);
            }
            if (!Set.of("TRIAL", "ACTIVE").contains(status(c, date))) {
                against.add(DayReason.CUSTOMER_NOT_ACTIVE);
            }
            if (date.compareTo(s.startDate()) < 0) {
                against.add(DayReason.BEFORE_START);
            }
            if (s.stopDate() != null && date.compareTo(s.stopDate()) >= 0) {
                against.add(DayReason.STOPPED);
            }
            if (paused.contains(date)) {
                against.add(DayReason.PAUSED);
            }
            if (holds.stream().anyMatch(hold -> held(hold, s, c, shift, date))) {
                against.add(DayReason.HOLD);
            }
            BigDecimal own = ownQty(s, date);
            days.put(
                    date,
                    !against.isEmpty()
                            ? new Day(date, shift, BigDecimal.ZERO, against.get(0))
                            : own != null
                                    ? new Day(date, shift, own, DayReason.OVERRIDE)
                                    : new Day(date, shift, usual(s, date), DayReason.PATTERN));
        }
        return days;
    }

    private static Set<LocalDate> paused(Subscription s) {
        Set<LocalDate> days = new HashSet<>();
        for (Pause pause : s.pauses()) {
            LocalDate last = pause.to() == null
                    ? RandomSubscriptions.BASE.plusDays(RandomSubscriptions.SPAN)
                    : pause.to();
            for (LocalDate d = pause.from(); !d.isAfter(last); d = d.plusDays(1)) {
                days.add(d);
            }
        }
        return days;
    }

    private static boolean held(
            Hold hold, Subscription s, KnownCustomer c, Shift shift, LocalDate date) {
        boolean inDays = false;
        for (LocalDate d = hold.from(); !d.isAfter(hold.to()); d = d.plusDays(1)) {
            inDays |= d.equals(date);
        }
        boolean differs = hold.area() != null && !hold.area().equals(c.area())
                || hold.productId() != null && !hold.productId().equals(s.productId())
                || hold.shift() != null && hold.shift() != shift;
        return inDays && !differs;
    }

    private static String status(KnownCustomer c, LocalDate date) {
        String status = "NONE";
        for (StatusChange change : c.statuses()) {
            if (change.from().compareTo(date) <= 0) {
                status = change.status().name();
            }
        }
        return status;
    }

    private static BigDecimal ownQty(Subscription s, LocalDate date) {
        return s.overrides().stream()
                .filter(o -> o.date().equals(date))
                .map(DayOverride::qty)
                .findAny()
                .orElse(null);
    }

    private static Shift shift(Subscription s, LocalDate date) {
        return s.overrides().stream()
                .filter(o -> o.date().equals(date) && o.shift() != null)
                .map(DayOverride::shift)
                .findAny()
                .orElse(inForce(s, date).shift());
    }

    private static Pattern inForce(Subscription s, LocalDate date) {
        Pattern found = s.patterns().get(0);
        for (Pattern pattern : s.patterns()) {
            if (pattern.from().compareTo(date) <= 0) {
                found = pattern;
            }
        }
        return found;
    }

    private static BigDecimal usual(Subscription s, LocalDate date) {
        Pattern pattern = inForce(s, date);
        switch (s.mode()) {
            case FIXED_DAILY:
                return pattern.defaultQty();
            case ALTERNATE_DAYS:
                int interval = pattern.intervalDays() == null ? 2 : pattern.intervalDays();
                LocalDate turn = s.startDate();
                while (turn.isBefore(date)) {
                    turn = turn.plusDays(interval);
                }
                return turn.equals(date) ? pattern.defaultQty() : BigDecimal.ZERO;
            case WEEKLY_PATTERN:
                String name = date.getDayOfWeek().name().substring(0, 3);
                BigDecimal qty = pattern.weeklyPattern().get(Weekday.valueOf(name));
                return qty == null ? BigDecimal.ZERO : qty;
            case IRREGULAR:
                return s.irregularList().stream()
                        .filter(day -> day.date().equals(date))
                        .map(ListedDay::qty)
                        .findAny()
                        .orElse(BigDecimal.ZERO);
            case ONE_TIME:
                return date.equals(s.startDate()) ? pattern.defaultQty() : BigDecimal.ZERO;
            default:
                return BigDecimal.ZERO;
        }
    }
}

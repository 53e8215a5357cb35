package com.earlybird.order.calendar.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Pattern;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.Weekday;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code qty(subscription, date)}, a pure function (product.md, "Subscriptions: the calendar"). */
public final class Calendar {
    private Calendar() {}

    /**
     * The day as it is now known.
     *
     * @param customer whose it is; null counts as not active
     * @param holds those that may concern the date; others do no harm
     */
    public static Day on(Subscription s, KnownCustomer customer, List<Hold> holds, LocalDate date) {
        DayOverride override = s.overrideOn(date);
        Pattern pattern = s.patternOn(date);
        Shift shift =
                override != null && override.shift() != null ? override.shift() : pattern.shift();
        DayReason none = reasonForNothing(s, customer, holds, shift, date);
        if (none != null) {
            return new Day(date, shift, BigDecimal.ZERO, none);
        }
        return override != null
                ? new Day(date, shift, override.qty(), DayReason.OVERRIDE)
                : new Day(date, shift, byMode(s, pattern, date), DayReason.PATTERN);
    }

    /** Every day from {@code from} to {@code to}, both included. */
    public static List<Day> between(
            Subscription s,
            KnownCustomer customer,
            List<Hold> holds,
            LocalDate from,
            LocalDate to) {
        List<Day> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            days.add(on(s, customer, holds, date));
        }
        return days;
    }

    private static DayReason reasonForNothing(
            Subscription s, KnownCustomer customer, List<Hold> holds, Shift shift, LocalDate date) {
        if (!s.activated()) {
            return DayReason.DRAFT;
        }
        if (customer == null || !customer.mayReceiveOn(date)) {
            return DayReason.CUSTOMER_NOT_ACTIVE;
        }
        if (date.isBefore(s.startDate())) {
            return DayReason.BEFORE_START;
        }
        if (s.stopDate() != null && !date.isBefore(s.stopDate())) {
            return DayReason.STOPPED;
        }
        if (s.pauseOn(date) != null) {
            return DayReason.PAUSED;
        }
        for (Hold hold : holds) {
            if (hold.holds(date, shift, s.productId(), customer.area())) {
                return DayReason.HOLD;
            }
        }
        return null;
    }

    private static BigDecimal byMode(Subscription s, Pattern pattern, LocalDate date) {
        return switch (s.mode()) {
            case FIXED_DAILY -> pattern.defaultQty();
            case ALTERNATE_DAYS -> {
                int interval = pattern.intervalDays() == null
                        ? Pattern.USUAL_INTERVAL
                        : pattern.intervalDays();
                long day = date.toEpochDay() - s.startDate().toEpochDay();
                yield day % interval == 0 ? pattern.defaultQty() : BigDecimal.ZERO;
            }
            case WEEKLY_PATTERN ->
                pattern.weeklyPattern().getOrDefault(Weekday.of(date), BigDecimal.ZERO);
            case IRREGULAR -> listed(s, date);
            case DAY_BY_DAY -> BigDecimal.ZERO;
            case ONE_TIME -> date.equals(s.startDate()) ? pattern.defaultQty() : BigDecimal.ZERO;
        };
    }

    private static BigDecimal listed(Subscription s, LocalDate date) {
        for (ListedDay day : s.irregularList()) {
            if (day.date().equals(date)) {
                return day.qty();
            }
        }
        return BigDecimal.ZERO;
    }
}

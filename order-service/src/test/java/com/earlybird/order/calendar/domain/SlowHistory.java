package com.earlybird.order.calendar.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.Pattern;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.Weekday;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a subscription brings from day to day, kept as a row of painted days: each change that is
 * accepted paints the days it is about. It knows nothing of intervals, versions or lists.
 */
final class SlowHistory {
    private final Map<LocalDate, Square> days = new TreeMap<>();
    private final TreeSet<LocalDate> patternBegins = new TreeSet<>();
    private final Mode mode;
    private final LocalDate start;

    /** One day as it is painted. */
    private static final class Square {
        BigDecimal qty;
        Shift shift;
        int interval;
        Map<Weekday, BigDecimal> week;
        BigDecimal listed = BigDecimal.ZERO;
        BigDecimal own;
        Shift ownShift;
        int pause;
        boolean stopped;
    }

    SlowHistory(Subscription fresh, LocalDate from, LocalDate to) {
        mode = fresh.mode();
        start = fresh.startDate();
        Pattern pattern = fresh.patterns().get(0);
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            Square square = new Square();
            square.qty = pattern.defaultQty();
            square.shift = pattern.shift();
            square.interval = pattern.intervalDays() == null ? 2 : pattern.intervalDays();
            square.week = pattern.weeklyPattern();
            days.put(date, square);
        }
        fresh.irregularList().forEach(day -> days.get(day.date()).listed = day.qty());
    }

    void listed(LocalDate from, List<ListedDay> list) {
        days.forEach((date, square) -> {
            if (!date.isBefore(from)) {
                square.listed = BigDecimal.ZERO;
            }
        });
        list.forEach(day -> days.get(day.date()).listed = day.qty());
    }

    void changed(LocalDate from, BigDecimal qty, Shift shift) {
        LocalDate next = patternBegins.higher(from);
        days.forEach((date, square) -> {
            if (!date.isBefore(from) && (next == null || date.isBefore(next))) {
                square.qty = qty == null ? square.qty : qty;
                square.shift = shift == null ? square.shift : shift;
            }
        });
        patternBegins.add(from);
    }

    void own(LocalDate date, BigDecimal qty, Shift shift) {
        days.get(date).own = qty;
        days.get(date).ownShift = shift;
    }

    void paused(LocalDate from, LocalDate to, int number) {
        days.forEach((date, square) -> {
            if (!date.isBefore(from) && (to == null || !date.isAfter(to))) {
                square.pause = number;
            }
        });
    }

    /** {@code from} lies in a pause: that one ends before it. */
    void resumed(LocalDate from) {
        int number = days.get(from).pause;
        days.forEach((date, square) -> {
            if (square.pause == number && !date.isBefore(from)) {
                square.pause = 0;
            }
        });
    }

    boolean isPaused(LocalDate date) {
        return days.get(date).pause != 0;
    }

    void stopped(LocalDate from) {
        days.forEach((date, square) -> square.stopped = !date.isBefore(from));
    }

    /** The day's quantity, shift and reason in one text, from the start date on. */
    String on(LocalDate date) {
        Square square = days.get(date);
        Shift shift = square.ownShift == null ? square.shift : square.ownShift;
        if (square.stopped) {
            return text(BigDecimal.ZERO, shift, "STOPPED");
        }
        if (square.pause != 0) {
            return text(BigDecimal.ZERO, shift, "PAUSED");
        }
        if (square.own != null) {
            return text(square.own, shift, "OVERRIDE");
        }
        return text(usual(date, square), shift, "PATTERN");
    }

    static String text(Day day) {
        return text(day.qty(), day.shift(), day.reason().name());
    }

    private static String text(BigDecimal qty, Shift shift, String reason) {
        return qty.stripTrailingZeros().toPlainString() + " " + shift + " " + reason;
    }

    private BigDecimal usual(LocalDate date, Square square) {
        return switch (mode) {
            case FIXED_DAILY -> square.qty;
            case ALTERNATE_DAYS -> {
                LocalDate turn = start;
                while (turn.isBefore(date)) {
                    turn = turn.plusDays(square.interval);
                }
                yield turn.equals(date) ? square.qty : BigDecimal.ZERO;
            }
            case WEEKLY_PATTERN -> {
                String name = date.getDayOfWeek().name().substring(0, 3);
                yield square.week.getOrDefault(Weekday.valueOf(name), BigDecimal.ZERO);
            }
            case ONE_TIME -> date.equals(start) ? square.qty : BigDecimal.ZERO;
            case IRREGULAR -> square.listed;
            default -> BigDecimal.ZERO;
        };
    }
}

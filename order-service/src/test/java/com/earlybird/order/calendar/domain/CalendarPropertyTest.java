package com.earlybird.order.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.order.Sample;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.Pattern;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.Weekday;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The calendar against a second one, written for slowness and plainness: it lays out whole years day
 * by day and never looks anything up.
 */
class CalendarPropertyTest {
    private static final long SEED = 20_260_115;
    private static final int SUBSCRIPTIONS = 2_500;
    private static final int SPAN = 50;
    private static final LocalDate BASE = LocalDate.of(2026, 2, 1);

    private final Random random = new Random(SEED);

    @Test
    void agrees_with_a_calendar_that_is_laid_out_day_by_day() {
        int cases = 0;
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            Subscription s = subscription();
            KnownCustomer customer = customer();
            List<Hold> holds = holds();
            Map<LocalDate, Day> expected = laidOut(s, customer, holds);
            for (LocalDate date : expected.keySet()) {
                assertEquals(
                        expected.get(date),
                        Calendar.on(s, customer, holds, date),
                        () -> "seed " + SEED + ", " + date + " of " + s + customer + holds);
                cases++;
            }
        }
        assertTrue(cases >= 100_000, cases + " cases, seed " + SEED);
    }

    private static Map<LocalDate, Day> laidOut(Subscription s, KnownCustomer c, List<Hold> holds) {
        Map<LocalDate, Day> days = new TreeMap<>();
        Set<LocalDate> paused = paused(s);
        for (int n = 0; n < SPAN; n++) {
            LocalDate date = BASE.plusDays(n);
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
            LocalDate last = pause.to() == null ? BASE.plusDays(SPAN) : pause.to();
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

    private Subscription subscription() {
        Mode mode = Mode.values()[random.nextInt(Mode.values().length)];
        LocalDate start = BASE.plusDays(random.nextInt(20) - 5);
        LocalDate stop = chance(3) ? start.plusDays(1 + random.nextInt(40)) : null;
        return new Subscription(
                "SU-20260115-0001",
                OrderType.SUBSCRIPTION,
                Sample.CUSTOMER,
                Sample.MILK,
                "Milk",
                mode,
                start,
                stop,
                !chance(15),
                patterns(mode, start),
                listed(mode),
                pauses(),
                overrides(),
                null,
                "-",
                false,
                false,
                null,
                "k",
                "k",
                "UR-1",
                Sample.NOW,
                Sample.NOW);
    }

    private List<Pattern> patterns(Mode mode, LocalDate start) {
        List<Pattern> patterns = new ArrayList<>();
        LocalDate from = start;
        do {
            patterns.add(new Pattern(
                    from,
                    anyShift(),
                    anyQty(),
                    mode == Mode.WEEKLY_PATTERN ? week() : null,
                    mode == Mode.ALTERNATE_DAYS && chance(2) ? 1 + random.nextInt(5) : null));
            from = from.plusDays(1 + random.nextInt(15));
        } while (chance(2));
        return patterns;
    }

    private Map<Weekday, BigDecimal> week() {
        Map<Weekday, BigDecimal> week = new HashMap<>();
        for (Weekday weekday : Weekday.values()) {
            if (chance(2)) {
                week.put(weekday, anyQty());
            }
        }
        return week;
    }

    private List<ListedDay> listed(Mode mode) {
        List<ListedDay> days = new ArrayList<>();
        for (int n = 0; mode == Mode.IRREGULAR && n < SPAN; n += 1 + random.nextInt(6)) {
            days.add(new ListedDay(BASE.plusDays(n), anyQty()));
        }
        return days;
    }

    private List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        LocalDate from = BASE.plusDays(random.nextInt(25));
        while (chance(2)) {
            LocalDate to = chance(6) ? null : from.plusDays(random.nextInt(6));
            pauses.add(new Pause(from, to, "away"));
            if (to == null) {
                break;
            }
            from = to.plusDays(1 + random.nextInt(8));
        }
        return pauses;
    }

    private List<DayOverride> overrides() {
        List<DayOverride> overrides = new ArrayList<>();
        for (int n = random.nextInt(10); n < SPAN; n += 1 + random.nextInt(12)) {
            overrides.add(
                    new DayOverride(BASE.plusDays(n), anyQty(), chance(2) ? anyShift() : null));
        }
        return overrides;
    }

    private List<Hold> holds() {
        List<Hold> holds = new ArrayList<>();
        while (chance(2)) {
            LocalDate from = BASE.plusDays(random.nextInt(SPAN));
            holds.add(new Hold(
                    "HD-0001",
                    from,
                    from.plusDays(random.nextInt(4)),
                    chance(2) ? null : chance(2) ? "Baner" : "Aundh",
                    chance(2) ? null : chance(2) ? Sample.MILK : "PR-0002",
                    chance(2) ? null : anyShift(),
                    "storm",
                    "UR-1",
                    Sample.NOW,
                    null));
        }
        return holds;
    }

    private KnownCustomer customer() {
        List<StatusChange> statuses = new ArrayList<>();
        LocalDate from = BASE.minusDays(random.nextInt(10)).plusDays(chance(8) ? 12 : 0);
        do {
            CustomerStatus[] all = CustomerStatus.values();
            statuses.add(new StatusChange(all[chance(2) ? 1 : random.nextInt(all.length)], from));
            from = from.plusDays(random.nextInt(20));
        } while (chance(3));
        return new KnownCustomer(
                Sample.CUSTOMER, "Asha", "+919876543210", "Baner", statuses, List.of(), 1);
    }

    private BigDecimal anyQty() {
        return BigDecimal.valueOf(random.nextInt(5)).add(new BigDecimal(chance(3) ? "0.5" : "0"));
    }

    private Shift anyShift() {
        return random.nextBoolean() ? Shift.MORNING : Shift.EVENING;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}

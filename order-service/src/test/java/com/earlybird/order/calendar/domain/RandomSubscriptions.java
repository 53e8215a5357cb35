package com.earlybird.order.calendar.domain;

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
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Subscriptions of every mode with all that can befall them, the same for the same seed. */
final class RandomSubscriptions {
    /** The days that are of interest: so many from the first on. */
    static final int SPAN = 50;

    static final LocalDate BASE = LocalDate.of(2026, 2, 1);

    private final Random random;

    RandomSubscriptions(long seed) {
        random = new Random(seed);
    }

    Subscription subscription() {
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
                List.of(),
                0,
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

    List<Hold> holds() {
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

    KnownCustomer customer() {
        List<StatusChange> statuses = new ArrayList<>();
        LocalDate from = BASE.minusDays(random.nextInt(10)).plusDays(chance(8) ? 12 : 0);
        do {
            CustomerStatus[] all = CustomerStatus.values();
            statuses.add(new StatusChange(all[chance(2) ? 1 : random.nextInt(all.length)], from));
            from = from.plusDays(random.nextInt(20));
        } while (chance(3));
        return new KnownCustomer(Sample.CUSTOMER, "Asha", null, "Baner", statuses, List.of(), 1);
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

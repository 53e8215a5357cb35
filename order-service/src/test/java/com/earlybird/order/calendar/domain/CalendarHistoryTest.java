package com.earlybird.order.calendar.domain;

import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import com.earlybird.order.settings.domain.CutOff;
import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.Circumstances;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.PatternChange;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Random changes of random subscriptions, as a customer makes them while the weeks go by, against
 * {@link SlowHistory}: what is accepted has its effect and no other, what is refused has none, and
 * nothing ever touches a shift that is closed. More are tried with {@code
 * -Dearlybird.calendar.histories}.
 */
class CalendarHistoryTest {
    private static final long SEED = Long.getLong("earlybird.calendar.seed", 20_260_115);
    private static final int HISTORIES = Integer.getInteger("earlybird.calendar.histories", 400);
    private static final int CHANGES = 25;
    private static final LocalDate FROM = TODAY.minusDays(5);
    private static final LocalDate TO = TODAY.plusDays(60);
    private static final List<Mode> MODES =
            List.of(
                    Mode.FIXED_DAILY,
                    Mode.ALTERNATE_DAYS,
                    Mode.WEEKLY_PATTERN,
                    Mode.IRREGULAR,
                    Mode.ONE_TIME);

    private final Random random = new Random(SEED);

    @Test
    void every_change_has_its_effect_and_no_other_and_never_on_a_closed_shift() {
        int accepted = 0;
        int refused = 0;
        for (int n = 0; n < HISTORIES; n++) {
            Subscription s = Sample.subscription(MODES.get(n % MODES.size()));
            SlowHistory painted = new SlowHistory(s, FROM, TO);
            Instant now = NOW;
            for (int i = 0; i < CHANGES; i++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(60 * 36)));
                Step step = step(painted, i + 1);
                Subscription before = s;
                try {
                    s = step.command().apply(s, Sample.customerAsks(now)).state();
                    if (!s.equals(before)) {
                        step.paint().run();
                    }
                    accepted++;
                } catch (Rejection e) {
                    refused++;
                }
                compare(s, painted, n, step);
                mustLeaveClosedShiftsAlone(before, s, now, step);
            }
        }
        assertTrue(accepted > HISTORIES && refused > HISTORIES, accepted + ", " + refused);
    }

    private record Step(
            String text,
            BiFunction<Subscription, Circumstances, Change<Subscription>> command,
            Runnable paint) {}

    private Step step(SlowHistory painted, int number) {
        LocalDate date = TODAY.plusDays(random.nextInt(50));
        return switch (random.nextInt(7)) {
            case 0, 1 -> pause(painted, date, number);
            case 2 -> resume(painted, date);
            case 3 -> day(painted, date);
            case 4 -> pattern(painted, date);
            case 5 -> listed(painted, date);
            default ->
                random.nextInt(6) > 0
                        ? clear(painted, date)
                        : new Step(
                                "stop " + date,
                                (s, in) -> LifeCommands.stop(s, date, in),
                                () -> painted.stopped(date));
        };
    }

    private Step pause(SlowHistory painted, LocalDate date, int number) {
        LocalDate to = random.nextInt(4) == 0 ? null : date.plusDays(random.nextInt(6));
        return new Step(
                "pause " + date + " to " + to,
                (s, in) -> LifeCommands.pause(s, new Pause(date, to, "away " + number), in),
                () -> painted.paused(date, to, number));
    }

    /** Only from a day that is paused: which pause is meant is plain then. */
    private Step resume(SlowHistory painted, LocalDate date) {
        if (!painted.isPaused(date)) {
            return clear(painted, date);
        }
        return new Step(
                "resume " + date,
                (s, in) -> LifeCommands.resume(s, date, in),
                () -> painted.resumed(date));
    }

    private Step day(SlowHistory painted, LocalDate date) {
        BigDecimal qty = BigDecimal.valueOf(random.nextInt(4));
        Shift shift = random.nextBoolean() ? null : anyShift();
        return new Step(
                "day " + date + " " + qty + " " + shift,
                (s, in) -> CalendarCommands.setDay(s, new DayOverride(date, qty, shift), in),
                () -> painted.own(date, qty, shift));
    }

    private Step clear(SlowHistory painted, LocalDate date) {
        return new Step(
                "clear " + date,
                (s, in) -> CalendarCommands.clearDay(s, date, in),
                () -> painted.own(date, null, null));
    }

    private Step pattern(SlowHistory painted, LocalDate date) {
        BigDecimal qty = random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(5));
        Shift shift = qty != null && random.nextBoolean() ? null : anyShift();
        LocalDate from = date.isBefore(Sample.day(20)) ? Sample.day(20) : date;
        return new Step(
                "from " + date + " " + qty + " " + shift,
                (s, in) -> CalendarCommands.changePattern(
                        s, new PatternChange(date, shift, qty, null, null, null), in),
                () -> painted.changed(from, qty, shift));
    }

    private Step listed(SlowHistory painted, LocalDate date) {
        LocalDate from = date.isBefore(Sample.day(20)) ? Sample.day(20) : date;
        List<ListedDay> days = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(TO); day = day.plusDays(1 + random.nextInt(9))) {
            days.add(new ListedDay(day, BigDecimal.valueOf(1 + random.nextInt(4))));
        }
        return new Step(
                "from " + date + " " + days,
                (s, in) -> CalendarCommands.changePattern(
                        s, new PatternChange(date, null, null, null, null, days), in),
                () -> painted.listed(from, days));
    }

    private static void compare(Subscription s, SlowHistory painted, int n, Step step) {
        // Before its start it brings nothing, in whichever shift it begins by now.
        for (LocalDate date = s.startDate(); !date.isAfter(TO); date = date.plusDays(1)) {
            LocalDate day = date;
            assertEquals(
                    painted.on(date),
                    SlowHistory.text(Calendar.on(s, Sample.customer(), List.of(), date)),
                    () -> "seed " + SEED + ", history " + n + ", " + day + " after " + step.text());
        }
    }

    private static void mustLeaveClosedShiftsAlone(
            Subscription before, Subscription after, Instant now, Step step) {
        CutOff cutOff = Sample.customerAsks(now).window().cutOff();
        for (LocalDate date = FROM; !date.isAfter(TO); date = date.plusDays(1)) {
            Day was = Calendar.on(before, Sample.customer(), List.of(), date);
            Day is = Calendar.on(after, Sample.customer(), List.of(), date);
            boolean leaves = was.delivers() && cutOff.hasPassed(date, was.shift(), now);
            boolean joins = is.delivers() && cutOff.hasPassed(date, is.shift(), now);
            if (leaves || joins) {
                LocalDate day = date;
                assertEquals(was.qty(), is.qty(), () -> step.text() + " at " + now + " on " + day);
                assertEquals(
                        was.shift(), is.shift(), () -> step.text() + " at " + now + ", " + day);
            }
        }
    }

    private Shift anyShift() {
        return random.nextBoolean() ? Shift.MORNING : Shift.EVENING;
    }
}

package com.earlybird.order.subscription.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.qty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.order.Sample;
import com.earlybird.platform.kernel.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarCommandsTest {
    private static final Circumstances ASKED = Sample.customerAsks(NOW);

    @Test
    void an_override_inside_a_pause_is_refused() {
        Subscription s = LifeCommands.pause(
                        Sample.daily(), new Pause(day(22), day(24), "away"), ASKED)
                .state();

        assertEquals("inside-pause", code(() -> set(s, day(23), "1", null)));
    }

    @Test
    void an_override_outside_its_life_is_refused() {
        Subscription s = LifeCommands.stop(Sample.daily(), day(25), ASKED).state();

        assertEquals("outside-life", code(() -> set(s, day(19), "1", null)));
        assertEquals("outside-life", code(() -> set(s, day(25), "1", null)));
    }

    @Test
    void a_quantity_off_the_step_is_refused_and_nothing_is_on_every_step() {
        assertEquals("quantity-step", code(() -> set(Sample.daily(), day(22), "1.5", null)));
        assertEquals(1, set(Sample.daily(), day(22), "0", null).overrides().size());
    }

    @Test
    void a_day_that_moves_needs_both_shifts_open() {
        Circumstances afterTwentyOn21 =
                Sample.customerAsks(day(21).atTime(20, 0).atZone(Sample.INDIA).toInstant());

        assertEquals(
                "cutoff-passed",
                code(() -> CalendarCommands.setDay(
                        Sample.daily(),
                        new DayOverride(day(22), qty("2"), Shift.EVENING),
                        afterTwentyOn21)));
        Subscription evening = set(Sample.daily(), day(22), "2", Shift.EVENING);
        assertEquals(
                "cutoff-passed",
                code(() -> CalendarCommands.setDay(
                        evening,
                        new DayOverride(day(22), qty("2"), Shift.MORNING),
                        afterTwentyOn21)));
        assertEquals(
                1,
                CalendarCommands.setDay(
                                evening,
                                new DayOverride(day(22), qty("3"), Shift.EVENING),
                                afterTwentyOn21)
                        .state()
                        .overrides()
                        .size());
    }

    @Test
    void one_day_has_one_override_and_clearing_it_twice_is_the_same() {
        Subscription s = set(set(Sample.daily(), day(22), "1", null), day(22), "3", null);
        Subscription cleared = CalendarCommands.clearDay(s, day(22), ASKED).state();

        assertEquals(1, s.overrides().size());
        assertEquals(List.of(), cleared.overrides());
        assertEquals(Change.to(cleared), CalendarCommands.clearDay(cleared, day(22), ASKED));
    }

    @Test
    void without_a_date_a_change_holds_from_the_first_day_that_is_open() {
        Instant on25 = day(25).atTime(21, 0).atZone(Sample.INDIA).toInstant();

        Subscription s = CalendarCommands.changePattern(
                        Sample.daily(), more("5", null), Sample.customerAsks(on25))
                .state();

        assertEquals(day(27), s.patterns().get(1).from());
    }

    @Test
    void before_it_has_started_a_change_holds_from_the_start() {
        Subscription s = CalendarCommands.changePattern(Sample.daily(), more("5", null), ASKED)
                .state();

        assertEquals(1, s.patterns().size());
        assertEquals(qty("5"), s.patternOn(day(20)).defaultQty());
    }

    @Test
    void a_change_for_a_day_whose_cut_off_has_passed_is_refused() {
        Instant on25 = day(25).atTime(21, 0).atZone(Sample.INDIA).toInstant();

        assertEquals(
                "cutoff-passed",
                code(() -> CalendarCommands.changePattern(
                        Sample.daily(), more("5", day(26)), Sample.customerAsks(on25))));
    }

    @Test
    void what_a_mode_does_not_know_is_refused() {
        PatternChange interval = new PatternChange(null, null, null, null, 3, null);

        assertEquals(
                "mode-mismatch",
                code(() -> CalendarCommands.changePattern(Sample.daily(), interval, ASKED)));
    }

    @Test
    void a_change_that_changes_nothing_is_nothing() {
        Subscription s = Sample.daily();

        assertEquals(Change.to(s), CalendarCommands.changePattern(s, more("2", null), ASKED));
    }

    @Test
    void a_list_of_days_holds_from_a_day_on_and_what_was_before_stays() {
        Subscription s = listed(Sample.subscription(Mode.IRREGULAR), day(24), NOW, 26, 28);
        Instant on26 = day(26).atTime(21, 0).atZone(Sample.INDIA).toInstant();

        Change<Subscription> change = list(s, null, on26, 29);

        assertEquals(List.of(day(26), day(29)), dates(change.state()));
        SubscriptionChanged told =
                (SubscriptionChanged) change.facts().get(0).data();
        assertEquals(day(28), told.effectiveFrom());
        assertEquals(day(29), told.effectiveTo());
        assertEquals(Change.to(change.state()), list(change.state(), null, on26, 26, 29));
    }

    @Test
    void a_listed_day_whose_cut_off_has_passed_neither_comes_nor_goes_nor_changes() {
        Subscription s = listed(Sample.subscription(Mode.IRREGULAR), day(20), NOW, 22, 25);
        Instant on21 = day(21).atTime(20, 0).atZone(Sample.INDIA).toInstant();

        assertEquals("cutoff-passed", code(() -> list(s, day(20), on21, 25)));
        assertEquals("cutoff-passed", code(() -> list(s, day(20), on21, 21, 22, 25)));
        assertEquals("cutoff-passed", code(() -> list(s, null, on21, 21, 25)));
        assertEquals(List.of(day(22), day(26)), dates(listed(s, null, on21, 26)));
    }

    @Test
    void listed_days_are_of_an_irregular_subscription_and_within_its_life() {
        Subscription s = LifeCommands.stop(Sample.subscription(Mode.IRREGULAR), day(28), ASKED)
                .state();

        assertEquals("mode-mismatch", code(() -> list(Sample.daily(), null, NOW)));
        assertEquals("outside-life", code(() -> list(s, null, NOW, 28)));
        assertEquals("validation-failed", code(() -> list(s, day(24), NOW, 23)));
        assertEquals("validation-failed", code(() -> list(s, day(24), NOW, 26, 26)));
        assertEquals("mode-needs", code(() -> list(s, day(20), NOW)));
    }

    private static Change<Subscription> list(
            Subscription s, LocalDate from, Instant now, int... days) {
        List<ListedDay> listed = IntStream.of(days)
                .mapToObj(n -> new ListedDay(day(n), qty("4")))
                .toList();
        return CalendarCommands.changePattern(
                s, new PatternChange(from, null, null, null, null, listed), Sample.customerAsks(now));
    }

    private static Subscription listed(
            Subscription s, LocalDate from, Instant now, int... days) {
        return list(s, from, now, days).state();
    }

    private static List<LocalDate> dates(Subscription s) {
        return s.irregularList().stream().map(ListedDay::date).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"FIXED_DAILY", "ALTERNATE_DAYS", "ONE_TIME"})
    void modes_with_one_quantity_need_it(Mode mode) {
        NewSubscription w = Sample.wanted(mode);
        NewSubscription without = new NewSubscription(
                w.id(),
                w.customerId(),
                w.productId(),
                w.productName(),
                mode,
                null,
                w.shift(),
                w.startDate(),
                null,
                null,
                null,
                List.of(),
                null,
                w.door(),
                true,
                false);

        assertEquals("mode-needs", code(() -> without.start(ASKED)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"WEEKLY_PATTERN", "IRREGULAR"})
    void modes_with_listed_days_need_them(Mode mode) {
        NewSubscription w = Sample.wanted(mode);
        NewSubscription without = new NewSubscription(
                w.id(),
                w.customerId(),
                w.productId(),
                w.productName(),
                mode,
                qty("1"),
                w.shift(),
                w.startDate(),
                null,
                null,
                null,
                List.of(),
                null,
                w.door(),
                true,
                false);

        assertEquals("mode-needs", code(() -> without.start(ASKED)));
    }

    private static Subscription set(Subscription s, LocalDate date, String qty, Shift shift) {
        return CalendarCommands.setDay(s, new DayOverride(date, qty(qty), shift), ASKED)
                .state();
    }

    private static PatternChange more(String qty, LocalDate from) {
        return new PatternChange(from, null, qty(qty), null, null, null);
    }
}

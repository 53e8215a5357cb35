package com.earlybird.order.calendar.domain;

import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.qty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.PatternChange;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final List<Hold> NO_HOLDS = List.of();

    @ParameterizedTest
    @CsvSource({
        "FIXED_DAILY,    2026-01-20, 2",
        "FIXED_DAILY,    2026-02-28, 2",
        "ALTERNATE_DAYS, 2026-01-20, 2",
        "ALTERNATE_DAYS, 2026-01-21, 0",
        "ALTERNATE_DAYS, 2026-02-01, 2",
        "WEEKLY_PATTERN, 2026-01-24, 3",
        "WEEKLY_PATTERN, 2026-01-25, 0",
        "WEEKLY_PATTERN, 2026-01-26, 1",
        "IRREGULAR,      2026-01-25, 4",
        "IRREGULAR,      2026-01-26, 0",
        "DAY_BY_DAY,     2026-01-20, 0",
        "ONE_TIME,       2026-01-20, 2",
        "ONE_TIME,       2026-01-21, 0",
    })
    void each_mode_gives_its_quantity(Mode mode, LocalDate date, String qty) {
        Day day = Calendar.on(Sample.subscription(mode), Sample.customer(), NO_HOLDS, date);

        assertEquals(0, new BigDecimal(qty).compareTo(day.qty()));
        assertEquals(DayReason.PATTERN, day.reason());
        assertEquals(Shift.MORNING, day.shift());
    }

    @Test
    void every_third_day_counts_from_the_start_date() {
        PatternChange everyThird = new PatternChange(day(22), null, null, null, 3, null);
        Subscription s = CalendarCommands.changePattern(
                        Sample.subscription(Mode.ALTERNATE_DAYS),
                        everyThird,
                        Sample.customerAsks(Sample.NOW))
                .state();

        assertEquals("0 2 0 0 2", quantities(s, day(22), day(26)));
    }

    @Test
    void the_first_and_the_last_day_of_a_pause_are_paused_and_their_neighbours_not() {
        Subscription s = pausedFrom22To24();

        assertEquals("2 0 0 0 2", quantities(s, day(21), day(25)));
        assertEquals(DayReason.PAUSED, on(s, day(22)).reason());
        assertEquals(DayReason.PAUSED, on(s, day(24)).reason());
    }

    @Test
    void an_open_pause_lasts_until_resumed() {
        Subscription s = LifeCommands.pause(
                        Sample.daily(),
                        new Pause(day(22), null, "away"),
                        Sample.customerAsks(Sample.NOW))
                .state();

        assertEquals(DayReason.PAUSED, on(s, LocalDate.of(2030, 1, 1)).reason());
    }

    @Test
    void the_stop_date_is_the_first_day_without_delivery() {
        Subscription s = LifeCommands.stop(Sample.daily(), day(25), Sample.customerAsks(Sample.NOW))
                .state();

        assertEquals("2 0", quantities(s, day(24), day(25)));
        assertEquals(DayReason.STOPPED, on(s, day(25)).reason());
    }

    @Test
    void the_day_before_the_start_is_before_the_start() {
        assertEquals(DayReason.BEFORE_START, on(Sample.daily(), day(19)).reason());
        assertEquals(DayReason.PATTERN, on(Sample.daily(), day(20)).reason());
    }

    @Test
    void a_change_holds_from_its_date_and_not_before() {
        Subscription s = CalendarCommands.changePattern(
                        Sample.daily(),
                        new PatternChange(day(23), Shift.EVENING, qty("5"), null, null, null),
                        Sample.customerAsks(Sample.NOW))
                .state();

        assertEquals("2 5", quantities(s, day(22), day(23)));
        assertEquals(Shift.MORNING, on(s, day(22)).shift());
        assertEquals(Shift.EVENING, on(s, day(23)).shift());
    }

    @Test
    void an_override_gives_its_quantity_and_its_shift() {
        Subscription s = with(Sample.daily(), new DayOverride(day(23), qty("7"), Shift.EVENING));

        assertEquals(new Day(day(23), Shift.EVENING, qty("7"), DayReason.OVERRIDE), on(s, day(23)));
    }

    @Test
    void an_override_of_nothing_skips_the_day() {
        Subscription s = with(Sample.daily(), new DayOverride(day(23), qty("0"), null));

        assertEquals("2 0 2", quantities(s, day(22), day(24)));
        assertEquals(DayReason.OVERRIDE, on(s, day(23)).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "   ,    ,       , HOLD",
        "Baner,  ,       , HOLD",
        "baner,  ,       , HOLD",
        "Aundh,  ,       , PATTERN",
        "   , PR-0001,   , HOLD",
        "   , PR-0002,   , PATTERN",
        "   ,    , MORNING, HOLD",
        "   ,    , EVENING, PATTERN",
        "Baner, PR-0001, MORNING, HOLD",
        "Baner, PR-0001, EVENING, PATTERN",
    })
    void a_hold_matches_by_all_that_it_names(
            String area, String product, Shift shift, DayReason reason) {
        Hold hold = Sample.hold(day(23), area, product, shift);

        Day held = Calendar.on(Sample.daily(), Sample.customer(), List.of(hold), day(23));

        assertEquals(reason, held.reason());
        assertEquals(reason != DayReason.HOLD, held.delivers());
    }

    @Test
    void a_hold_of_a_shift_goes_by_the_shift_in_force_that_day() {
        Subscription s = with(Sample.daily(), new DayOverride(day(23), qty("7"), Shift.EVENING));
        Hold morning = Sample.hold(day(23), null, null, Shift.MORNING);
        Hold evening = Sample.hold(day(23), null, null, Shift.EVENING);

        assertEquals(
                DayReason.OVERRIDE,
                Calendar.on(s, Sample.customer(), List.of(morning), day(23)).reason());
        assertEquals(
                DayReason.HOLD,
                Calendar.on(s, Sample.customer(), List.of(evening), day(23)).reason());
    }

    @Test
    void a_withdrawn_hold_holds_nothing() {
        Hold hold = Sample.hold(day(23), null, null, null).withdrawn(Sample.NOW);

        assertEquals(
                DayReason.PATTERN,
                Calendar.on(Sample.daily(), Sample.customer(), List.of(hold), day(23))
                        .reason());
    }

    @ParameterizedTest
    @CsvSource({
        "TRIAL, PATTERN",
        "ACTIVE, PATTERN",
        "PAUSED, CUSTOMER_NOT_ACTIVE",
        "STOPPED, CUSTOMER_NOT_ACTIVE"
    })
    void only_customers_on_trial_or_active_are_delivered_to(
            CustomerStatus status, DayReason reason) {
        KnownCustomer customer = Sample.customer(status);

        assertEquals(
                reason, Calendar.on(Sample.daily(), customer, NO_HOLDS, day(23)).reason());
    }

    @Test
    void of_several_reasons_the_first_in_the_order_of_the_rules_decides() {
        Subscription draft = draftOf(everythingAtOnce());
        Hold hold = Sample.hold(day(23), null, null, null);
        KnownCustomer stopped = Sample.customer(CustomerStatus.STOPPED);

        assertEquals(
                DayReason.DRAFT,
                Calendar.on(draft, stopped, List.of(hold), day(23)).reason());
        assertEquals(
                DayReason.CUSTOMER_NOT_ACTIVE,
                Calendar.on(everythingAtOnce(), stopped, List.of(hold), day(19)).reason());
        assertEquals(
                DayReason.BEFORE_START,
                Calendar.on(everythingAtOnce(), Sample.customer(), List.of(hold), day(19))
                        .reason());
        assertEquals(
                DayReason.STOPPED,
                Calendar.on(everythingAtOnce(), Sample.customer(), List.of(hold), day(24))
                        .reason());
        assertEquals(
                DayReason.PAUSED,
                Calendar.on(everythingAtOnce(), Sample.customer(), List.of(hold), day(23))
                        .reason());
        assertEquals(
                DayReason.HOLD,
                Calendar.on(
                                with(Sample.daily(), new DayOverride(day(23), qty("7"), null)),
                                Sample.customer(),
                                List.of(hold),
                                day(23))
                        .reason());
    }

    /** Stopped on the 24th, paused on the 23rd, over an override of the 23rd. */
    private static Subscription everythingAtOnce() {
        Subscription s = with(Sample.daily(), new DayOverride(day(23), qty("7"), null));
        s = LifeCommands.pause(s, new Pause(day(23), null, "away"), Sample.customerAsks(Sample.NOW))
                .state();
        return LifeCommands.stop(s, day(24), Sample.customerAsks(Sample.NOW)).state();
    }

    private static Subscription draftOf(Subscription s) {
        return new Subscription(
                s.id(),
                s.orderType(),
                s.customerId(),
                s.productId(),
                s.productName(),
                s.mode(),
                s.startDate(),
                s.stopDate(),
                false,
                s.patterns(),
                s.irregularList(),
                s.pauses(),
                s.overrides(),
                s.addressId(),
                s.door(),
                false,
                false,
                null,
                List.of(),
                0,
                s.id(),
                s.id(),
                s.createdBy(),
                s.createdAt(),
                s.updatedAt());
    }

    private static Subscription pausedFrom22To24() {
        return LifeCommands.pause(
                        Sample.daily(),
                        new Pause(day(22), day(24), "away"),
                        Sample.customerAsks(Sample.NOW))
                .state();
    }

    private static Subscription with(Subscription s, DayOverride override) {
        return CalendarCommands.setDay(s, override, Sample.customerAsks(Sample.NOW))
                .state();
    }

    private static Day on(Subscription s, LocalDate date) {
        return Calendar.on(s, Sample.customer(), NO_HOLDS, date);
    }

    private static String quantities(Subscription s, LocalDate from, LocalDate to) {
        return Calendar.between(s, Sample.customer(), NO_HOLDS, from, to).stream()
                .map(day -> day.qty().toPlainString())
                .collect(Collectors.joining(" "));
    }
}

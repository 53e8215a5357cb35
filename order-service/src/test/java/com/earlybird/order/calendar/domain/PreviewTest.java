package com.earlybird.order.calendar.domain;

import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.qty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewTest {
    @Test
    void lists_only_days_that_differ_with_rupees_before_and_after() {
        Subscription before = Sample.daily();
        Subscription after = LifeCommands.pause(
                        before,
                        new Pause(day(22), day(23), "away"),
                        Sample.customerAsks(Sample.NOW))
                .state();

        Preview preview = preview(before, after);

        assertEquals(
                List.of(day(22), day(23)),
                preview.affected().stream().map(AffectedDay::date).toList());
        AffectedDay first = preview.affected().get(0);
        assertEquals(6_800, first.amountBeforePaise());
        assertEquals(0, first.amountAfterPaise());
        assertEquals(-13_600, preview.differencePaise());
    }

    @Test
    void a_pause_over_an_override_says_so_even_where_nothing_was_due() {
        Subscription skipped = CalendarCommands.setDay(
                        Sample.daily(),
                        new DayOverride(day(22), qty("0"), null),
                        Sample.customerAsks(Sample.NOW))
                .state();
        Subscription paused = LifeCommands.pause(
                        skipped,
                        new Pause(day(22), day(22), "away"),
                        Sample.customerAsks(Sample.NOW))
                .state();

        AffectedDay only = preview(skipped, paused).affected().get(0);

        assertEquals(DayReason.OVERRIDE, only.reasonBefore());
        assertEquals(DayReason.PAUSED, only.reasonAfter());
    }

    @Test
    void a_day_that_only_moves_to_another_shift_is_affected_and_costs_the_same() {
        Subscription before = Sample.daily();
        Subscription after = CalendarCommands.setDay(
                        before,
                        new DayOverride(day(22), qty("2"), Shift.EVENING),
                        Sample.customerAsks(Sample.NOW))
                .state();

        Preview preview = preview(before, after);

        assertEquals(1, preview.affected().size());
        assertEquals(Shift.EVENING, preview.affected().get(0).shiftAfter());
        assertEquals(0, preview.differencePaise());
    }

    private static Preview preview(Subscription before, Subscription after) {
        return Preview.between(
                Sample.MILK,
                Calendar.between(before, Sample.customer(), List.of(), day(20), day(30)),
                Calendar.between(after, Sample.customer(), List.of(), day(20), day(30)),
                date -> 3_400,
                day(22));
    }
}

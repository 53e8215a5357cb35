package com.earlybird.order.subscription.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.order.Sample;
import com.earlybird.platform.kernel.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeCommandsTest {
    private static final Circumstances ASKED = Sample.customerAsks(NOW);

    @Test
    void a_subscription_begins_as_a_draft_unless_it_starts_by_itself() {
        Subscription draft = draft();

        assertEquals(SubscriptionStatus.DRAFT, draft.statusOn(day(20)));
        assertEquals(
                SubscriptionStatus.ACTIVE,
                LifeCommands.activate(draft, ASKED).state().statusOn(day(20)));
    }

    @Test
    void the_dates_decide_what_it_is_called() {
        Subscription s = pause(Sample.daily(), day(22), day(23));
        s = LifeCommands.stop(s, day(25), ASKED).state();

        assertEquals(SubscriptionStatus.ACTIVE, s.statusOn(day(21)));
        assertEquals(SubscriptionStatus.PAUSED, s.statusOn(day(22)));
        assertEquals(SubscriptionStatus.ACTIVE, s.statusOn(day(24)));
        assertEquals(SubscriptionStatus.STOPPED, s.statusOn(day(25)));
    }

    @Test
    void each_change_is_told_with_the_days_it_touches() {
        SubscriptionChanged told = (SubscriptionChanged)
                LifeCommands.pause(Sample.daily(), new Pause(day(22), day(24), "away"), ASKED)
                        .facts()
                        .get(0)
                        .data();

        assertEquals(SubscriptionChange.PAUSED, told.change());
        assertEquals(day(22), told.effectiveFrom());
        assertEquals(day(24), told.effectiveTo());
        assertEquals(2, told.version());
    }

    @ParameterizedTest
    @CsvSource({"2026-01-20, 2026-01-22", "2026-01-24, ", "2026-01-18, 2026-01-30"})
    void pauses_never_overlap(LocalDate from, LocalDate to) {
        Subscription s = pause(Sample.daily(), day(22), day(24));

        assertEquals(
                "pause-overlaps",
                code(() -> LifeCommands.pause(s, new Pause(from, to, "again"), ASKED)));
    }

    @Test
    void a_pause_may_begin_the_day_after_another() {
        Subscription s = pause(pause(Sample.daily(), day(22), day(24)), day(25), null);

        assertEquals(2, s.pauses().size());
    }

    @Test
    void the_same_pause_again_changes_nothing() {
        Subscription s = pause(Sample.daily(), day(22), day(24));

        Change<Subscription> again =
                LifeCommands.pause(s, new Pause(day(22), day(24), "away"), ASKED);

        assertEquals(Change.to(s), again);
    }

    @Test
    void a_pause_that_ends_before_it_begins_is_refused() {
        assertEquals(
                "validation-failed",
                code(() -> LifeCommands.pause(
                        Sample.daily(), new Pause(day(24), day(23), "x"), ASKED)));
    }

    @Test
    void a_pause_is_refused_for_a_day_whose_cut_off_has_passed() {
        Instant lateOn22 = day(22).atTime(21, 0).atZone(Sample.INDIA).toInstant();
        Circumstances late = Sample.customerAsks(lateOn22);

        assertEquals(
                "cutoff-passed",
                code(() -> LifeCommands.pause(
                        Sample.daily(), new Pause(day(23), null, "away"), late)));
        assertEquals(
                1,
                LifeCommands.pause(Sample.daily(), new Pause(day(24), null, "away"), late)
                        .state()
                        .pauses()
                        .size());
    }

    @Test
    void staff_pause_after_the_cut_off_with_a_reason() {
        Instant lateOn22 = day(22).atTime(21, 0).atZone(Sample.INDIA).toInstant();

        Subscription s = LifeCommands.pause(
                        Sample.daily(),
                        new Pause(day(23), null, "phoned late"),
                        Sample.staffAsk(lateOn22, "phoned late"))
                .state();

        assertEquals(1, s.pauses().size());
    }

    @Test
    void resume_names_the_first_day_of_delivery_again() {
        Subscription s = resume(pause(Sample.daily(), day(22), null), day(25));

        assertEquals(List.of(new Pause(day(22), day(24), "away")), s.pauses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-22", "2026-01-21"})
    void resume_on_or_before_the_first_day_takes_the_pause_away(LocalDate from) {
        assertEquals(
                List.of(), resume(pause(Sample.daily(), day(22), day(24)), from).pauses());
    }

    @Test
    void resume_after_a_pause_that_ends_by_itself_is_refused() {
        Subscription s = pause(Sample.daily(), day(16), day(24));
        Instant on20 = day(20).atTime(10, 0).atZone(Sample.INDIA).toInstant();

        assertEquals(
                "pause-ends-earlier",
                code(() -> LifeCommands.resume(s, day(27), Sample.customerAsks(on20))));
        assertEquals(Change.to(s), LifeCommands.resume(s, day(25), Sample.customerAsks(on20)));
    }

    @Test
    void resume_without_a_pause_is_a_conflict() {
        assertEquals("not-paused", code(() -> LifeCommands.resume(Sample.daily(), day(22), ASKED)));
    }

    @Test
    void resume_means_the_pause_of_its_date_before_any_other() {
        Subscription s = pause(pause(Sample.daily(), day(20), day(21)), day(25), day(28));

        assertEquals(
                List.of(new Pause(day(20), day(21), "away"), new Pause(day(25), day(26), "away")),
                resume(s, day(27)).pauses());
    }

    @Test
    void a_stopped_one_never_comes_back() {
        Subscription s = LifeCommands.stop(Sample.daily(), day(25), ASKED).state();
        Circumstances later =
                Sample.customerAsks(day(25).atTime(10, 0).atZone(Sample.INDIA).toInstant());

        assertEquals("stopped", code(() -> LifeCommands.stop(s, day(28), later)));
        assertEquals("stopped", code(() -> LifeCommands.activate(s, later)));
        assertEquals(
                "stopped", code(() -> LifeCommands.pause(s, new Pause(day(28), null, "x"), later)));
    }

    @Test
    void until_it_has_stopped_the_stop_can_be_moved() {
        Subscription s = LifeCommands.stop(Sample.daily(), day(25), ASKED).state();

        assertEquals(day(28), LifeCommands.stop(s, day(28), ASKED).state().stopDate());
    }

    @Test
    void a_draft_cannot_be_paused() {
        assertEquals(
                "not-active",
                code(() -> LifeCommands.pause(draft(), new Pause(day(22), null, "x"), ASKED)));
    }

    @Test
    void customers_cannot_start_on_a_day_whose_cut_off_has_passed_and_staff_can() {
        NewSubscription today = startingOn(day(15));

        assertEquals("cutoff-passed", code(() -> today.start(ASKED)));
        assertTrue(today.start(Sample.staffAsk(NOW, null)).state().lateEntry());
    }

    private static NewSubscription startingOn(LocalDate start) {
        NewSubscription w = Sample.wanted(Mode.FIXED_DAILY);
        return new NewSubscription(
                w.id(),
                w.customerId(),
                w.productId(),
                w.productName(),
                w.mode(),
                w.defaultQty(),
                w.shift(),
                start,
                null,
                null,
                null,
                List.of(),
                null,
                w.door(),
                true,
                false);
    }

    private static Subscription draft() {
        NewSubscription w = Sample.wanted(Mode.FIXED_DAILY);
        return new NewSubscription(
                        w.id(),
                        w.customerId(),
                        w.productId(),
                        w.productName(),
                        w.mode(),
                        w.defaultQty(),
                        w.shift(),
                        w.startDate(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        w.door(),
                        false,
                        false)
                .start(ASKED)
                .state();
    }

    private static Subscription pause(Subscription s, LocalDate from, LocalDate to) {
        return LifeCommands.pause(s, new Pause(from, to, "away"), ASKED).state();
    }

    private static Subscription resume(Subscription s, LocalDate from) {
        return LifeCommands.resume(s, from, ASKED).state();
    }
}

package com.earlybird.order.subscription.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.order.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final Circumstances ASKED = Sample.customerAsks(NOW);
    private static final Neighbours NOBODY = new Neighbours(6, List.of());

    @Test
    void who_joins_takes_the_next_turn_at_the_door_and_who_claims_none_has_its_own_id() {
        Subscription joined = NOBODY.admit(null, Sample.daily());

        assertEquals("turn:CU-20260105-0001:PR-0001:AD-1:000007", joined.activeKey());
        assertEquals(second().id(), NOBODY.admit(null, allowed()).activeKey());
    }

    @Test
    void a_change_that_reaches_no_further_keeps_its_turn() {
        Subscription joined = NOBODY.admit(null, Sample.daily());
        Subscription stopped = LifeCommands.stop(joined, day(25), ASKED).state();

        assertEquals(
                joined.activeKey(), Neighbours.UNSEEN.admit(joined, stopped).activeKey());
    }

    @Test
    void a_stop_that_is_moved_on_joins_again() {
        Subscription joined = NOBODY.admit(null, Sample.daily());
        Subscription stopped = LifeCommands.stop(joined, day(25), ASKED).state();
        Subscription longer = LifeCommands.stop(stopped, day(28), ASKED).state();

        assertEquals("changed-meanwhile", code(() -> Neighbours.UNSEEN.admit(stopped, longer)));
        assertEquals("second-subscription", code(() -> new Neighbours(7, List.of(second()))
                .admit(stopped, longer)));
    }

    @Test
    void the_shift_that_is_changed_to_must_be_free() {
        Subscription evening = CalendarCommands.changePattern(
                        Sample.daily(),
                        new PatternChange(day(22), Shift.EVENING, null, null, null, null),
                        ASKED)
                .state();
        Neighbours both = new Neighbours(7, List.of(second()));

        assertEquals("second-subscription", code(() -> both.admit(evening, Sample.daily())));
        assertEquals(
                "turn:CU-20260105-0001:PR-0001:AD-1:000008",
                both.admit(Sample.daily(), evening).activeKey());
    }

    @Test
    void a_single_day_stands_in_nobodys_way_after_it() {
        Subscription once = copy("SU-20260115-0002", Mode.ONE_TIME, false);
        Subscription from21 = LifeCommands.stop(Sample.daily(), day(20), ASKED).state();

        assertEquals("second-subscription", code(() -> new Neighbours(1, List.of(once))
                .admit(null, Sample.daily())));
        assertDoesNotThrow(() -> new Neighbours(1, List.of(from21)).admit(null, once));
    }

    private static Subscription second() {
        return copy("SU-20260115-0002", Mode.FIXED_DAILY, false);
    }

    private static Subscription allowed() {
        return copy("SU-20260115-0002", Mode.FIXED_DAILY, true);
    }

    private static Subscription copy(String id, Mode mode, boolean allowSecond) {
        NewSubscription w = Sample.wanted(mode);
        return new NewSubscription(
                        id,
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
                        true,
                        allowSecond)
                .start(ASKED)
                .state();
    }
}

package com.earlybird.delivery.stop.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.platform.kernel.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopChoiceTest {
    private static final String ADMIN = null;
    private static final String BOY = "DB-0001";

    private final Stop morning = Given.stop();
    private final Stop evening = new Stop(
            "evening",
            morning.customerId(),
            morning.date(),
            Shift.EVENING,
            "DB-0002",
            null,
            null,
            morning.deliveries());

    @Test
    void a_day_without_a_plan_cannot_be_confirmed() {
        assertRefused("not-planned", List.of(), ADMIN);
    }

    @Test
    void anothers_stop_is_not_there() {
        assertRefused("not-found", List.of(evening), BOY);
        assertRefused("not-found", List.of(morning.assign("UNASSIGNED", null)), BOY);
    }

    @Test
    void a_delivery_boy_means_his_own_of_two() {
        assertEquals(morning, StopChoice.choose(List.of(evening, morning), BOY, "asked"));
    }

    @Test
    void who_may_mean_two_must_say_which() {
        assertRefused("shift-needed", List.of(evening, morning), ADMIN);
    }

    @Test
    void a_stop_that_was_called_off_is_not_meant_where_another_is_left() {
        Stop off = Given.emptyStop()
                .plan("DL-20260112-0009", Given.subscription(1, ScheduleAction.CANCEL, "1"));

        assertEquals(evening, StopChoice.choose(List.of(off, evening), ADMIN, "asked"));
        assertEquals(off, StopChoice.choose(List.of(off), ADMIN, "asked"));
    }

    private static void assertRefused(String code, List<Stop> ofDay, String carrierId) {
        Rejection refused =
                assertThrows(Rejection.class, () -> StopChoice.choose(ofDay, carrierId, "asked"));
        assertEquals(code, refused.code());
    }
}

package com.earlybird.customer.customer.domain;

import static com.earlybird.contracts.CustomerStatus.ACTIVE;
import static com.earlybird.contracts.CustomerStatus.PAUSED;
import static com.earlybird.contracts.CustomerStatus.STOPPED;
import static com.earlybird.contracts.CustomerStatus.TRIAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.platform.kernel.Rejection;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusHistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);

    private final StatusHistory trial = StatusHistory.begin(TRIAL, TODAY, TODAY);

    @Test
    void a_status_holds_from_its_day_until_the_next_one() {
        StatusHistory history = with(with(trial, ACTIVE, 5), STOPPED, 20);

        assertEquals(TRIAL, history.on(TODAY));
        assertEquals(TRIAL, history.on(TODAY.plusDays(4)));
        assertEquals(ACTIVE, history.on(TODAY.plusDays(5)));
        assertEquals(ACTIVE, history.on(TODAY.plusDays(19)));
        assertEquals(STOPPED, history.on(TODAY.plusDays(400)));
    }

    @Test
    void entries_follow_each_other_without_a_gap() {
        StatusHistory history = with(with(trial, STOPPED, 20), ACTIVE, 5);

        assertEquals(
                List.of(
                        entry(TRIAL, 0, TODAY.plusDays(5), null),
                        entry(ACTIVE, 5, TODAY.plusDays(20), "asked"),
                        entry(STOPPED, 20, null, "asked")),
                history.entries());
    }

    @Test
    void a_status_of_the_same_day_is_replaced() {
        StatusHistory history = with(with(trial, PAUSED, 3), ACTIVE, 3);

        assertEquals(2, history.entries().size());
        assertEquals(ACTIVE, history.on(TODAY.plusDays(3)));
    }

    @Test
    void the_same_status_from_the_same_day_is_no_change() {
        StatusHistory once = with(trial, PAUSED, 3);

        assertSame(once, with(once, PAUSED, 3));
    }

    @Test
    void before_its_trial_begins_a_customer_is_on_trial() {
        StatusHistory later = StatusHistory.begin(TRIAL, TODAY.plusDays(7), TODAY);

        assertEquals(TRIAL, later.on(TODAY));
    }

    @Test
    void a_status_may_lie_in_the_past_but_not_before_the_customer() {
        LocalDate later = TODAY.plusDays(30);

        StatusHistory history = trial.with(ACTIVE, TODAY.plusDays(1), "late", TODAY, later);

        assertEquals(ACTIVE, history.on(TODAY.plusDays(1)));
        Rejection refused = assertThrows(
                Rejection.class,
                () -> trial.with(ACTIVE, TODAY.minusDays(1), "late", TODAY, later));
        assertEquals("before-customer", refused.code());
    }

    @Test
    void a_status_in_the_far_future_is_refused() {
        assertThrows(Rejection.class, () -> with(trial, ACTIVE, 367));
        assertThrows(Rejection.class, () -> StatusHistory.begin(TRIAL, TODAY.plusYears(2), TODAY));
        assertThrows(Rejection.class, () -> StatusHistory.begin(TRIAL, TODAY.minusYears(2), TODAY));
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "STOPPED"})
    void a_new_customer_is_on_trial_or_active(CustomerStatus status) {
        assertThrows(Rejection.class, () -> StatusHistory.begin(status, TODAY, TODAY));
    }

    private static StatusHistory with(StatusHistory history, CustomerStatus status, int days) {
        return history.with(status, TODAY.plusDays(days), "asked", TODAY, TODAY);
    }

    private static StatusEntry entry(CustomerStatus status, int days, LocalDate to, String reason) {
        return new StatusEntry(status, TODAY.plusDays(days), to, reason);
    }
}

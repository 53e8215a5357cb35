package com.earlybird.order.settings.domain;

import static com.earlybird.order.Refusals.code;
import static com.earlybird.order.Sample.INDIA;
import static com.earlybird.order.Sample.NOW;
import static com.earlybird.order.Sample.day;
import static com.earlybird.order.Sample.window;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Shift;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWindowTest {
    @Test
    void an_open_day_may_be_changed_by_anybody_without_a_reason() {
        assertDoesNotThrow(() -> window(NOW, true, null).mustBeOpen(day(16), Shift.MORNING));
        assertDoesNotThrow(() -> window(NOW, false, null).mustBeOpen(day(16), Shift.MORNING));
    }

    @Test
    void a_closed_day_is_refused_with_the_first_date_that_is_open() {
        Rejection refusal = assertThrows(Rejection.class, () -> window(NOW, true, "please")
                .mustBeOpen(day(15), Shift.MORNING));

        assertEquals("cutoff-passed", refusal.code());
        assertTrue(refusal.getMessage().contains("from 2026-01-16"), refusal.getMessage());
    }

    @Test
    void staff_may_act_late_with_a_reason_only() {
        assertEquals("reason-needed", code(() -> window(NOW, false, " ")
                .mustBeOpen(day(15), Shift.MORNING)));
        assertDoesNotThrow(() -> window(NOW, false, "forgot").mustBeOpen(day(15), Shift.MORNING));
    }

    @Test
    void the_month_before_is_open_to_staff_and_the_one_before_that_is_closed() {
        ChangeWindow staff = window(NOW, false, "forgot");

        assertDoesNotThrow(() -> staff.mustBeOpen(LocalDate.of(2025, 12, 1), Shift.MORNING));
        assertEquals(
                "month-closed",
                code(() -> staff.mustBeOpen(LocalDate.of(2025, 11, 30), Shift.MORNING)));
    }

    @ParameterizedTest
    @CsvSource({"ADMIN,false", "SUPPORT,false", "MARKETING_STAFF,true", "CUSTOMER,true"})
    void cut_offs_bind_customers_and_marketing_staff(Role role, boolean bound) {
        Caller caller = new Caller("UR-1", role, null, null, null);

        ChangeWindow window =
                ChangeWindow.of(OrderSettings.DEFAULT.cutOff(INDIA), NOW, caller, null);

        assertEquals(bound, window.bound());
    }
}

package com.earlybird.delivery.stop.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.platform.kernel.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationWindowTest {
    private static final ConfirmationWindow WINDOW =
            new ConfirmationWindow(ZoneId.of("Asia/Kolkata"));

    @ParameterizedTest(name = "{0} confirmed {1} by {2}: {3}")
    @CsvSource({
        "2026-01-12, 2026-01-11T17:59:59.999+05:30, DELIVERY_BOY, too-early",
        "2026-01-12, 2026-01-11T18:00:00+05:30, DELIVERY_BOY, ok",
        "2026-01-12, 2026-01-13T23:59:59.999+05:30, DELIVERY_BOY, ok",
        "2026-01-12, 2026-01-14T00:00:00+05:30, DELIVERY_BOY, too-late",
        "2026-01-12, 2026-01-13T23:59:59.999+05:30, SHARED_LINK, ok",
        "2026-01-12, 2026-01-14T00:00:00+05:30, SHARED_LINK, too-late",
        "2026-01-31, 2026-02-01T08:00:00+05:30, DELIVERY_BOY, ok",
        "2026-01-12, 2026-01-11T17:59:59.999+05:30, ADMIN, too-early",
        "2026-01-12, 2026-01-14T00:00:00+05:30, ADMIN, ok",
        "2026-01-01, 2026-02-28T23:59:59.999+05:30, ADMIN, ok",
        "2026-01-31, 2026-03-01T00:00:00+05:30, ADMIN, month-closed",
        "2025-12-31, 2026-01-31T23:59:59.999+05:30, ADMIN, ok",
        "2025-12-31, 2026-02-01T00:00:00+05:30, ADMIN, month-closed",
    })
    void a_delivery_is_confirmed_in_its_time(
            LocalDate date, String now, ConfirmedVia via, String expected) {
        Instant at = OffsetDateTime.parse(now).toInstant();
        if (expected.equals("ok")) {
            assertDoesNotThrow(() -> WINDOW.check(date, via, at));
        } else {
            Rejection refused = assertThrows(Rejection.class, () -> WINDOW.check(date, via, at));
            assertEquals(expected, refused.code());
        }
    }

    @Test
    void six_hours_are_six_hours_where_the_clock_is_changed() {
        ConfirmationWindow berlin = new ConfirmationWindow(ZoneId.of("Europe/Berlin"));
        LocalDate summerTimeBegins = LocalDate.parse("2026-03-29");
        Instant sixBefore = Instant.parse("2026-03-28T17:00:00Z");

        assertDoesNotThrow(() -> berlin.check(summerTimeBegins, ConfirmedVia.ADMIN, sixBefore));
        assertThrows(
                Rejection.class,
                () -> berlin.check(summerTimeBegins, ConfirmedVia.ADMIN, sixBefore.minusMillis(1)));
    }
}

package com.earlybird.order.settings.domain;

import static com.earlybird.order.Sample.INDIA;
import static com.earlybird.order.Sample.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "MORNING, 2026-01-16, 2026-01-15T14:30:00Z",
        "EVENING, 2026-01-16, 2026-01-16T06:30:00Z",
        "MORNING, 2026-02-01, 2026-01-31T14:30:00Z",
        "MORNING, 2026-01-01, 2025-12-31T14:30:00Z",
    })
    void a_morning_closes_the_evening_before_and_an_evening_at_noon(
            Shift shift, LocalDate date, Instant closes) {
        assertEquals(closes, OrderSettings.DEFAULT.cutOff(INDIA).of(date, shift));
    }

    @Test
    void the_moment_itself_is_closed_and_the_one_before_is_open() {
        CutOff cutOff = OrderSettings.DEFAULT.cutOff(INDIA);
        Instant closes = cutOff.of(day(16), Shift.MORNING);

        assertTrue(cutOff.hasPassed(day(16), Shift.MORNING, closes));
        assertFalse(cutOff.hasPassed(day(16), Shift.MORNING, closes.minusMillis(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T14:29:59Z, MORNING, 2026-01-16",
        "2026-01-15T14:30:00Z, MORNING, 2026-01-17",
        "2026-01-15T18:29:59Z, MORNING, 2026-01-17",
        "2026-01-15T18:30:00Z, MORNING, 2026-01-17",
        "2026-01-15T06:29:59Z, EVENING, 2026-01-15",
        "2026-01-15T06:30:00Z, EVENING, 2026-01-16",
        "2026-01-31T14:30:00Z, MORNING, 2026-02-02",
    })
    void the_first_open_day_moves_on_at_the_cut_off_also_over_midnight_and_month(
            Instant now, Shift shift, LocalDate first) {
        assertEquals(first, OrderSettings.DEFAULT.cutOff(INDIA).firstOpen(shift, now));
    }

    @Test
    void a_zone_with_summer_time_closes_at_the_same_time_of_day() {
        CutOff cutOff = OrderSettings.DEFAULT.cutOff(BERLIN);

        assertEquals(
                Instant.parse("2026-03-28T19:00:00Z"),
                cutOff.of(LocalDate.of(2026, 3, 29), Shift.MORNING));
        assertEquals(
                Instant.parse("2026-03-29T18:00:00Z"),
                cutOff.of(LocalDate.of(2026, 3, 30), Shift.MORNING));
        assertEquals(
                Instant.parse("2026-10-25T19:00:00Z"),
                cutOff.of(LocalDate.of(2026, 10, 26), Shift.MORNING));
    }

    @Test
    void a_time_that_summer_time_skips_moves_on_by_the_gap() {
        OrderSettings atHalfPastTwo = new OrderSettings(
                OrderSettings.ID, LocalTime.of(2, 30), 0, LocalTime.of(12, 0), 0, 60, false);

        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                atHalfPastTwo.cutOff(BERLIN).of(LocalDate.of(2026, 3, 29), Shift.MORNING));
    }

    @Test
    void a_time_that_comes_twice_closes_at_its_first_coming() {
        OrderSettings atHalfPastOne = new OrderSettings(
                OrderSettings.ID, LocalTime.of(1, 30), 0, LocalTime.of(12, 0), 0, 60, false);

        // The clocks of New York go from 02:00 back to 01:00 on this day.
        assertEquals(
                Instant.parse("2026-11-01T05:30:00Z"),
                atHalfPastOne.cutOff(NEW_YORK).of(LocalDate.of(2026, 11, 1), Shift.MORNING));
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kolkata", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
    void in_every_zone_and_hour_of_a_year_the_first_open_day_is_open_and_the_one_before_is_not(
            ZoneId zone) {
        CutOff cutOff = OrderSettings.DEFAULT.cutOff(zone);
        Instant end = Instant.parse("2027-01-02T00:00:00Z");

        for (Instant now = Instant.parse("2026-01-01T00:00:00Z");
                now.isBefore(end);
                now = now.plusSeconds(1_800)) {
            for (Shift shift : Shift.values()) {
                LocalDate first = cutOff.firstOpen(shift, now);
                assertTrue(now.isBefore(cutOff.of(first, shift)), now + " " + shift);
                assertFalse(now.isBefore(cutOff.of(first.minusDays(1), shift)), now + " " + shift);
                LocalTime wall = now.atZone(zone).toLocalTime();
                int ahead = shift == Shift.MORNING
                        ? wall.isBefore(LocalTime.of(20, 0)) ? 1 : 2
                        : wall.isBefore(LocalTime.of(12, 0)) ? 0 : 1;
                assertEquals(cutOff.today(now).plusDays(ahead), first, now + " " + shift);
            }
        }
    }

    @Test
    void a_products_own_times_go_before_the_settings_and_the_rest_stays() {
        CutOffTimes cake = new CutOffTimes(LocalTime.of(18, 0), 2, null, null);

        CutOff own = OrderSettings.DEFAULT.cutOff(INDIA).overriddenBy(cake);

        assertEquals(Instant.parse("2026-01-14T12:30:00Z"), own.of(day(16), Shift.MORNING));
        assertEquals(
                OrderSettings.DEFAULT.cutOff(INDIA).of(day(16), Shift.EVENING),
                own.of(day(16), Shift.EVENING));
        assertEquals(
                OrderSettings.DEFAULT.cutOff(INDIA),
                OrderSettings.DEFAULT.cutOff(INDIA).overriddenBy(null));
    }
}

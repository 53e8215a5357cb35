package com.earlybird.delivery.runsheet.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftChoiceTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-12");

    @ParameterizedTest
    @CsvSource({
        "MORNING, 2026-01-12T18:00:00+05:30, MORNING",
        "EVENING, 2026-01-12T06:00:00+05:30, EVENING",
        "MORNING EVENING, 2026-01-12T11:59:59+05:30, MORNING",
        "MORNING EVENING, 2026-01-12T12:00:00+05:30, EVENING",
        "'', 2026-01-12T12:00:00+05:30, EVENING",
        "MORNING EVENING, 2026-01-13T12:00:00+05:30, MORNING",
        "MORNING EVENING, 2026-01-11T23:00:00+05:30, MORNING",
    })
    void who_names_no_shift_means_the_likely_one(String stops, String now, Shift expected) {
        Set<Shift> withStops = Arrays.stream(stops.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Shift::valueOf)
                .collect(Collectors.toSet());

        assertEquals(
                expected,
                ShiftChoice.of(
                        withStops,
                        DAY,
                        OffsetDateTime.parse(now).toInstant(),
                        ZoneId.of("Asia/Kolkata")));
    }
}

package com.earlybird.order.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.order.settings.domain.CutOff;
import com.earlybird.order.settings.domain.OrderSettings;
import com.earlybird.order.subscription.domain.Mode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/calendar.md, line by line. */
class CalendarTableTest {
    private static final Path PAGE = Path.of("../docs/calendar.md");

    static Stream<List<String>> days() throws IOException {
        return lines("mode");
    }

    static Stream<List<String>> cutOffs() throws IOException {
        return lines("zone");
    }

    @ParameterizedTest
    @MethodSource("days")
    void each_example_of_a_day_holds(List<String> line) {
        Example example = new Example(line.get(0), line.get(1), line.get(2));
        for (String change : line.get(3).split("; ")) {
            example.change(change);
        }

        Day day = example.on(LocalDate.parse(line.get(4)));

        assertEquals(0, new BigDecimal(line.get(5)).compareTo(day.qty()), day.toString());
        assertEquals(line.get(6) + " " + line.get(7), day.shift() + " " + day.reason());
    }

    @ParameterizedTest
    @MethodSource("cutOffs")
    void each_example_of_a_cut_off_holds(List<String> line) {
        CutOff cutOff = OrderSettings.DEFAULT.cutOff(ZoneId.of(line.get(0)));

        assertEquals(
                Instant.parse(line.get(3)),
                cutOff.of(LocalDate.parse(line.get(2)), Shift.valueOf(line.get(1))));
    }

    @Test
    void every_mode_and_every_reason_has_an_example() throws IOException {
        assertEquals(
                EnumSet.allOf(Mode.class),
                days().map(line -> Mode.valueOf(line.get(0))).collect(Collectors.toSet()));
        assertEquals(
                EnumSet.allOf(DayReason.class),
                days().map(line -> DayReason.valueOf(line.get(7))).collect(Collectors.toSet()));
        assertTrue(cutOffs().count() >= 8);
    }

    /** The lines under the headings that begin with {@code first}. */
    private static Stream<List<String>> lines(String first) throws IOException {
        List<List<String>> found = new ArrayList<>();
        boolean inTable = false;
        for (String line : Files.readAllLines(PAGE)) {
            List<String> cells = cells(line);
            if (!line.startsWith("|")) {
                inTable = false;
            } else if (cells.get(0).equals(first)) {
                inTable = true;
            } else if (inTable && !cells.get(0).startsWith("---")) {
                found.add(cells);
            }
        }
        return found.stream();
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList()
                : List.of();
    }
}

package com.earlybird.delivery.runsheet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.SheetStop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-12");

    private final Round round = new Round();

    @Test
    void stops_follow_each_other_by_area_address_and_name_and_the_unknown_come_last() {
        List<SheetStop> stops = List.of(
                stop("CU-5", null, null, null, null),
                stop("CU-4", "Mylapore", "3 Kutchery Road", "Ravi", null),
                stop("CU-3", "mylapore", "14 North Mada Street", "Zeba", null),
                stop("CU-2", "Mylapore", "14 North Mada Street", "Anand", null),
                stop("CU-1", "Adyar", "9 Sea View", "Uma", null));

        assertEquals(List.of("CU-1", "CU-2", "CU-3", "CU-4", "CU-5"), inOrder(stops, List.of()));
    }

    @Test
    void who_was_put_in_order_comes_first_then_the_nearest_then_those_without_a_place() {
        List<SheetStop> stops = List.of(
                stop("CU-1", "A", "1", "A", "13.05"),
                stop("CU-2", "A", "2", "A", "13.01"),
                stop("CU-3", "A", "3", "A", null),
                stop("CU-4", "A", "4", "A", "13.03"),
                stop("CU-5", "A", "5", "A", "13.06"));

        assertEquals(
                List.of("CU-5", "CU-1", "CU-4", "CU-2", "CU-3"),
                inOrder(stops, List.of("CU-9", "CU-5")));
    }

    @Test
    void an_order_that_was_set_holds_against_any_distance() {
        List<SheetStop> stops = List.of(
                stop("CU-1", "A", "1", "A", "13.01"),
                stop("CU-2", "A", "2", "A", "13.02"),
                stop("CU-3", "A", "3", "A", "13.03"));

        assertEquals(
                List.of("CU-2", "CU-3", "CU-1"), inOrder(stops, List.of("CU-2", "CU-3", "CU-1")));
    }

    private List<String> inOrder(List<SheetStop> stops, List<String> set) {
        return round.of(stops, set).await().indefinitely().stream()
                .map(SheetStop::customerId)
                .toList();
    }

    private static SheetStop stop(
            String id, String area, String address, String name, String latitude) {
        return new SheetStop(
                null,
                id,
                DAY,
                Shift.MORNING,
                "DB-0001",
                name,
                null,
                address,
                area,
                null,
                null,
                null,
                latitude == null ? null : new BigDecimal(latitude),
                latitude == null ? null : new BigDecimal("80.27"),
                null,
                List.of(),
                Map.of(),
                List.of());
    }
}

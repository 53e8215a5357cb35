package com.earlybird.delivery.runsheet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.SheetStop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunSheetTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-12");

    @Test
    void stops_follow_each_other_by_area_address_and_name_and_the_unknown_come_last() {
        RunSheet sheet = RunSheet.of(
                DAY,
                Shift.MORNING,
                "DB-0001",
                List.of(
                        stop("CU-5", null, null, null),
                        stop("CU-4", "Mylapore", "3 Kutchery Road", "Ravi"),
                        stop("CU-3", "mylapore", "14 North Mada Street", "Zeba"),
                        stop("CU-2", "Mylapore", "14 North Mada Street", "Anand"),
                        stop("CU-1", "Adyar", "9 Sea View", "Uma")));

        assertEquals(
                List.of("CU-1", "CU-2", "CU-3", "CU-4", "CU-5"),
                sheet.stops().stream().map(SheetStop::customerId).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                sheet.stops().stream().map(SheetStop::sequence).toList());
    }

    private static SheetStop stop(String id, String area, String address, String name) {
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
                List.of());
    }
}

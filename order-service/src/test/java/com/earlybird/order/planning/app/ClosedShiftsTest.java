package com.earlybird.order.planning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.order.Sample;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.settings.domain.OrderSettings;
import com.earlybird.platform.kernel.BusinessClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedShiftsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T06:29:59Z, 2026-01-15 MORNING",
        "2026-01-15T06:30:00Z, 2026-01-15 MORNING 2026-01-15 EVENING",
        "2026-01-15T14:29:59Z, 2026-01-15 MORNING 2026-01-15 EVENING",
        "2026-01-15T14:30:00Z, 2026-01-15 MORNING 2026-01-15 EVENING 2026-01-16 MORNING",
        "2026-01-15T18:30:00Z, 2026-01-16 MORNING",
    })
    void from_today_on_those_whose_cut_off_has_passed_are_closed(Instant now, String closed) {
        PlanAtCutOff planning = new PlanAtCutOff(null, null, null, new FixedClock(now));

        List<PlannedShift> found = planning.closed(OrderSettings.DEFAULT.cutOff(Sample.INDIA));

        assertEquals(
                closed,
                found.stream()
                        .map(shift -> shift.date() + " " + shift.shift())
                        .collect(Collectors.joining(" ")));
    }

    private record FixedClock(Instant now) implements BusinessClock {
        @Override
        public ZoneId zone() {
            return Sample.INDIA;
        }
    }
}

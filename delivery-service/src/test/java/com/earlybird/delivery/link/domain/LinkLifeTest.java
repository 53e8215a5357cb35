package com.earlybird.delivery.link.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.platform.kernel.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LinkLifeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final Instant NOON = Instant.parse("2026-01-12T06:30:00Z");
    private static final Instant LAST = Instant.parse("2026-01-13T18:30:00Z");

    @Test
    void a_link_lives_that_day_and_the_day_after() {
        assertEquals(LAST, LinkLife.end(DAY, null, NOON, ZONE));
    }

    @Test
    void an_end_that_is_asked_for_can_only_be_earlier() {
        Instant evening = Instant.parse("2026-01-12T14:00:00Z");

        assertEquals(evening, LinkLife.end(DAY, evening, NOON, ZONE));
        assertEquals(LAST, LinkLife.end(DAY, LAST.plusSeconds(1), NOON, ZONE));
    }

    @Test
    void a_day_that_can_no_longer_or_not_yet_be_shared_is_refused() {
        assertEquals("date-passed", refusal(DAY.minusDays(2), null));
        assertEquals("date-too-far", refusal(DAY.plusDays(32), null));
        assertEquals("expires-in-the-past", refusal(DAY, NOON));
    }

    private static String refusal(LocalDate date, Instant asked) {
        return assertThrows(Rejection.class, () -> LinkLife.end(date, asked, NOON, ZONE))
                .code();
    }
}

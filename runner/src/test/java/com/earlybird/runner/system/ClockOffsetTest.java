package com.earlybird.runner.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockOffsetTest {
    private static final Instant REAL = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path data;

    @Test
    void without_a_clock_there_is_no_offset() {
        assertEquals(
                Optional.empty(), ClockOffset.in(data, Optional.empty(), REAL).current());
    }

    @Test
    void a_moved_clock_goes_on_from_there_after_a_restart() {
        ClockOffset clock = ClockOffset.in(data, Optional.of(JANUARY), REAL);
        Instant february = JANUARY.plus(Duration.ofDays(31));
        clock.movedTo(february, REAL);

        Optional<Duration> again =
                ClockOffset.in(data, Optional.of(february), REAL).current();

        assertEquals(Optional.of(Duration.between(REAL, february)), again);
    }

    @Test
    void a_clock_never_goes_back() {
        ClockOffset clock = ClockOffset.in(data, Optional.of(JANUARY), REAL);
        clock.movedTo(JANUARY.minusSeconds(60), REAL);

        assertEquals(Optional.of(Duration.between(REAL, JANUARY)), clock.current());
        assertThrows(
                StartRefusedException.class,
                () -> ClockOffset.in(data, Optional.of(JANUARY.minusSeconds(60)), REAL));
    }

    @Test
    void a_directory_that_lived_on_a_clock_is_not_put_back_on_real_time() {
        ClockOffset.in(data, Optional.of(JANUARY), REAL);

        var refused = assertThrows(
                StartRefusedException.class, () -> ClockOffset.in(data, Optional.empty(), REAL));

        assertTrue(refused.getMessage().contains("--clock"), refused.getMessage());
    }
}

package com.earlybird.runner.system;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Business clocks for tests. */
public record ClockOffsets(ClockOffset offset) {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** One that begins in January 2026 and can be moved. */
    public static ClockOffsets movable(Path data) {
        return new ClockOffsets(ClockOffset.in(data, Optional.of(BEGIN), Instant.now()));
    }

    /** Real time. */
    public static ClockOffsets none(Path data) {
        return new ClockOffsets(ClockOffset.in(data, Optional.empty(), Instant.now()));
    }

    /** Whether the clock shows about this. */
    public boolean shows(Instant expected, Duration tolerance) {
        Instant shown = Instant.now().plus(offset.current().orElse(Duration.ZERO));
        return Duration.between(expected, shown).abs().compareTo(tolerance) <= 0;
    }
}

package com.earlybird.runner.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the business clock is from real time, when the system was started with one. Kept in the
 * data directory, so that a service, or the whole system, started again goes on with the same time.
 */
public final class ClockOffset {
    private final Path file;
    private final boolean movable;
    private Duration offset = Duration.ZERO;

    private ClockOffset(Path file, boolean movable) {
        this.file = file;
        this.movable = movable;
    }

    /**
     * @param wanted what the clock is to show; a time that is already past on this data directory's
     *     clock is refused, for it only moves forward
     */
    static ClockOffset in(Path data, Optional<Instant> wanted, Instant realNow) {
        ClockOffset clock = new ClockOffset(data.resolve("clock-offset"), wanted.isPresent());
        Optional<Duration> kept = clock.read();
        if (wanted.isEmpty() && kept.isPresent() && !kept.get().isZero()) {
            throw new StartRefusedException(
                    "This data directory has lived on a business clock that shows "
                            + realNow.plus(kept.get())
                            + ". Start it with --clock and a time from then on, or take another"
                            + " directory with --data.");
        }
        wanted.ifPresent(instant -> clock.startAt(instant, kept, realNow));
        return clock;
    }

    /** The offset as {@code PT…}; empty when the system runs on real time. */
    public synchronized Optional<Duration> current() {
        return movable ? Optional.of(offset) : Optional.empty();
    }

    /** Remembers that the clocks of all services were moved. Never backward. */
    public synchronized void movedTo(Instant businessNow, Instant realNow) {
        Duration wanted = Duration.between(realNow, businessNow);
        if (wanted.compareTo(offset) > 0) {
            offset = wanted;
            write();
        }
    }

    private synchronized void startAt(Instant instant, Optional<Duration> kept, Instant realNow) {
        Duration wanted = Duration.between(realNow, instant);
        if (kept.isPresent() && wanted.compareTo(kept.get()) < 0) {
            throw new StartRefusedException(
                    "The business clock of this data directory already shows "
                            + realNow.plus(kept.get())
                            + "; it only moves forward.");
        }
        offset = wanted;
        write();
    }

    private Optional<Duration> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Duration.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, offset.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

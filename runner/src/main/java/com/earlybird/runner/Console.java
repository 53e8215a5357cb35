package com.earlybird.runner;

import com.earlybird.runner.system.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lines with the seconds since the script was started, so that waiting can be seen to end. */
final class Console implements Progress {
    // The script says when it began, so that building and the start of this process count too.
    private final Instant begin = Optional.ofNullable(Long.getLong("earlybird.begin.ms"))
            .map(Instant::ofEpochMilli)
            .orElseGet(Instant::now);

    @Override
    public synchronized void say(String line) {
        System.out.println("[%5.1f s] %s".formatted(seconds(), line));
    }

    /** The last line of a start. */
    void ready(String line) {
        say(line + " (%.1f s)".formatted(seconds()));
    }

    private double seconds() {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}

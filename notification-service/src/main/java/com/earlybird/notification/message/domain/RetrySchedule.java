package com.earlybird.notification.message.domain;

import java.time.Duration;
import java.util.List;

/** How long to wait before the next try. In real time, whatever the business clock shows. */
final class RetrySchedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    /** A message in doubt may have arrived: the provider's webhook gets this long to say so. */
    static final Duration DOUBT = Duration.ofMinutes(1);

    private RetrySchedule() {}

    /** After the {@code attempts}th try, from 1. */
    static Duration after(int attempts, boolean inDoubt) {
        Duration pause = PAUSES.get(Math.min(Math.max(attempts, 1), PAUSES.size()) - 1);
        return inDoubt && pause.compareTo(DOUBT) < 0 ? DOUBT : pause;
    }
}

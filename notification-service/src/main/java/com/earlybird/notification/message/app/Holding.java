package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a message waits in case it is taken back. Not at all where the business clock can be
 * moved: there a month is lived in a minute, and nobody is bothered.
 */
@ApplicationScoped
class Holding {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final boolean clockMoves;

    Holding(@ConfigProperty(name = "earlybird.clock.offset") Optional<Duration> offset) {
        clockMoves = offset.isPresent();
    }

    Duration of(Request request, Instant now) {
        if (clockMoves || request.heldUntil() == null || !request.heldUntil().isAfter(now)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, request.heldUntil());
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}

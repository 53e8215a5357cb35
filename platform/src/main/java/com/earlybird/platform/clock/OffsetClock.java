package com.earlybird.platform.clock;

import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Real time plus an offset. The offset is zero unless the system was started with {@code --clock};
 * only then can it be moved, and only forward (api.md, "Business clock").
 */
@ApplicationScoped
public class OffsetClock implements BusinessClock {
    private final Clock real = Clock.systemUTC();
    private final ZoneId zone;
    private final boolean movable;
    private final AtomicReference<Duration> offset;

    OffsetClock(
            @ConfigProperty(name = "earlybird.zone") ZoneId zone,
            @ConfigProperty(name = "earlybird.clock.offset") Optional<Duration> offset) {
        this.zone = zone;
        this.movable = offset.isPresent();
        this.offset = new AtomicReference<>(offset.orElse(Duration.ZERO));
    }

    @Override
    public Instant now() {
        return real.instant().plus(offset.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    boolean isMovable() {
        return movable;
    }

    /** Moves to {@code target}; a moment already passed is refused with {@code clock-backwards}. */
    void moveTo(Instant target) {
        Duration wanted = Duration.between(real.instant(), target);
        offset.updateAndGet(current -> {
            // A repeat of the same call arrives a little later in real time: not a step back.
            if (wanted.plusSeconds(60).compareTo(current) < 0) {
                throw Rejection.refused(
                        "clock-backwards", "The business clock only moves forward.");
            }
            return wanted.compareTo(current) > 0 ? wanted : current;
        });
    }
}

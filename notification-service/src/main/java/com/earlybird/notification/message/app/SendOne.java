package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.SendOutcome;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One try at one message: claim it, hand it over, store what came of it. A process killed between
 * the last two leaves it in doubt: when the lease ends without a word from the provider's webhook it
 * is sent again. So a message goes out at least once, and in all but that case exactly once.
 */
@ApplicationScoped
class SendOne {
    private static final int STORE_TRIES = 8;

    private final Notifications notifications;
    private final MessageProvider provider;
    private final BusinessClock clock;
    private final MeterRegistry metrics;
    private final Duration lease;

    SendOne(
            Notifications notifications,
            MessageProvider provider,
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "earlybird.sending.lease") Duration lease) {
        this.notifications = notifications;
        this.provider = provider;
        this.clock = clock;
        this.metrics = metrics;
        this.lease = lease;
    }

    /** What it has become; empty when it was not to be sent. */
    Uni<Optional<Notification>> handle(String id) {
        return notifications.claim(id, Instant.now(), lease).flatMap(claimed -> claimed.map(known ->
                        provider.send(known.value()).flatMap(outcome -> store(known, outcome)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Tried hard: what is not stored here would be sent again. */
    private Uni<Optional<Notification>> store(Stored<Notification> known, SendOutcome outcome) {
        return Uni.createFrom()
                .deferred(() -> notifications.change(known, clock.now(), n -> after(n, outcome)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .atMost(STORE_TRIES)
                .invoke(this::count)
                .map(Optional::of);
    }

    private Notification after(Notification notification, SendOutcome outcome) {
        Instant now = clock.now();
        if (outcome instanceof SendOutcome.Accepted accepted) {
            return notification.accepted(accepted.providerMessageId(), now);
        }
        if (outcome instanceof SendOutcome.Later later) {
            return notification.postponed(later, now, Instant.now());
        }
        return notification.refused(((SendOutcome.Refused) outcome).reason(), now);
    }

    private void count(Notification notification) {
        String outcome = notification.status().name();
        metrics.counter(
                        "earlybird.notifications",
                        "type",
                        notification.type().name(),
                        "outcome",
                        outcome)
                .increment();
        Log.debugf("%s is %s after try %d", notification.id(), outcome, notification.attempts());
    }
}

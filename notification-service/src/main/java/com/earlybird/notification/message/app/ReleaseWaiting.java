package com.earlybird.notification.message.app;

import com.earlybird.contracts.events.CustomerState;
import com.earlybird.notification.message.domain.Intake;
import com.earlybird.notification.recipient.app.Recipients;
import com.earlybird.notification.recipient.domain.Recipient;
import com.earlybird.platform.kernel.BusinessClock;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Keeps what is told of customers, and lets go the messages that waited for them. The sweep finds
 * what a killed process left between the two.
 */
@ApplicationScoped
public class ReleaseWaiting {
    private static final int LIMIT = 1_000;

    private final Recipients recipients;
    private final Situations situations;
    private final Notifications notifications;
    private final Sending sending;
    private final BusinessClock clock;

    ReleaseWaiting(
            Recipients recipients,
            Situations situations,
            Notifications notifications,
            Sending sending,
            BusinessClock clock) {
        this.recipients = recipients;
        this.situations = situations;
        this.notifications = notifications;
        this.sending = sending;
        this.clock = clock;
    }

    public Uni<Void> handle(List<CustomerState> states) {
        List<String> ids =
                states.stream().map(CustomerState::customerId).distinct().toList();
        return recipients
                .keep(states)
                .chain(() -> recipients.awaited(ids))
                .flatMap(awaited -> all(ids(awaited)));
    }

    @Scheduled(
            identity = "waiting-sweep",
            every = "{earlybird.sending.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return recipients.awaited(LIMIT).flatMap(awaited -> all(ids(awaited)));
    }

    /** Lets go what waits for these customers, one customer after the other. */
    Uni<Void> all(Collection<String> customerIds) {
        return Multi.createFrom()
                .iterable(Set.copyOf(customerIds))
                .onItem()
                .transformToUniAndConcatenate(this::releaseOf)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> releaseOf(String customerId) {
        return notifications.waitingFor(customerId, LIMIT).flatMap(ids -> {
            Uni<Void> released = Multi.createFrom()
                    .iterable(ids)
                    .onItem()
                    .transformToUniAndConcatenate(id -> release(id, customerId))
                    .collect()
                    .last()
                    .replaceWithVoid();
            // A full page: there are more, and the mark stays for the next sweep to find.
            return ids.size() == LIMIT
                    ? released
                    : released.chain(() -> recipients.unmark(customerId));
        });
    }

    private Uni<Void> release(String id, String customerId) {
        Instant now = clock.now();
        return situations
                .load(Set.of(customerId))
                .flatMap(loaded -> notifications.change(
                        id,
                        now,
                        waiting -> Intake.release(
                                waiting,
                                loaded.of(waiting.type(), customerId),
                                now,
                                Instant.now())))
                .invoke(sending::offer)
                .replaceWithVoid();
    }

    private static List<String> ids(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::id).toList();
    }
}

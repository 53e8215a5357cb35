package com.earlybird.notification.message.app;

import static java.util.stream.Collectors.toSet;

import com.earlybird.contracts.events.CustomerState;
import com.earlybird.notification.message.domain.Intake;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.recipient.app.Recipients;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        return recipients
                .keep(states)
                .chain(() ->
                        ofKnown(states.stream().map(CustomerState::customerId).collect(toSet())));
    }

    @Scheduled(
            identity = "waiting-sweep",
            every = "{earlybird.sending.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return recipients.awaited(LIMIT).flatMap(this::release);
    }

    /** Lets go what waits for those of these customers that are known. */
    Uni<Void> ofKnown(Set<String> customerIds) {
        return recipients.awaited(customerIds).flatMap(this::release);
    }

    private Uni<Void> release(Map<String, String> marks) {
        if (marks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.combine()
                .all()
                .unis(
                        situations.load(marks.keySet()),
                        notifications.waitingFor(marks.keySet(), LIMIT))
                .asTuple()
                .flatMap(read -> release(read.getItem2(), read.getItem1()))
                // As many as were asked for: there may be more.
                .flatMap(released -> released < LIMIT ? recipients.unmark(marks) : release(marks));
    }

    private Uni<Integer> release(List<Stored<Notification>> waiting, Situations.Loaded loaded) {
        Instant now = clock.now();
        return notifications
                .changeAll(
                        waiting,
                        now,
                        one -> Intake.release(
                                one, loaded.of(one.type(), one.customerId()), now, Instant.now()))
                .invoke(released -> released.stream()
                        .sorted(Comparator.comparing(Notification::logKey))
                        .forEach(sending::offer))
                .replaceWith(waiting.size());
    }
}

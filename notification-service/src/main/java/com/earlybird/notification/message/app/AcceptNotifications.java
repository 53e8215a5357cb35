package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.Intake;
import com.earlybird.notification.message.domain.MessageStatus;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.Request;
import com.earlybird.notification.recipient.app.Recipients;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes requests into notifications, each once however often it comes. */
@ApplicationScoped
public class AcceptNotifications {
    private final Situations situations;
    private final Notifications notifications;
    private final Recipients recipients;
    private final ReleaseWaiting release;
    private final Sending sending;
    private final TakeBack takeBack;
    private final Holding holding;
    private final BusinessClock clock;

    AcceptNotifications(
            Situations situations,
            Notifications notifications,
            Recipients recipients,
            ReleaseWaiting release,
            Sending sending,
            TakeBack takeBack,
            Holding holding,
            BusinessClock clock) {
        this.situations = situations;
        this.notifications = notifications;
        this.recipients = recipients;
        this.release = release;
        this.sending = sending;
        this.takeBack = takeBack;
        this.holding = holding;
        this.clock = clock;
    }

    /** What takes something back comes last: what it takes back may be in the same batch. */
    public Uni<Void> handle(List<Request> requests) {
        Map<Boolean, List<Request>> byKind = requests.stream()
                .collect(Collectors.partitioningBy(request -> request.takesBack() != null));
        return tell(byKind.get(false))
                .chain(() -> takeBack.ofWhatWentOut(byKind.get(true)))
                .flatMap(this::tell);
    }

    private Uni<Void> tell(List<Request> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> customers = requests.stream()
                .map(Request::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return situations
                .load(customers)
                .map(loaded -> decide(requests, loaded))
                .flatMap(this::keep);
    }

    private List<Notification> decide(List<Request> requests, Situations.Loaded loaded) {
        Instant now = clock.now();
        Instant realNow = Instant.now();
        return requests.stream()
                .map(request -> Intake.decide(
                        request,
                        loaded.of(request.type(), request.customerId()),
                        now,
                        realNow.plus(holding.of(request, now))))
                .toList();
    }

    private Uni<Void> keep(List<Notification> decided) {
        return notifications
                .addAll(decided, clock.now())
                .invoke(() -> decided.forEach(sending::offer))
                .chain(() -> await(decided));
    }

    /** Marks, then looks again: its customer may have become known in between. */
    private Uni<Void> await(List<Notification> decided) {
        Set<String> unknown = decided.stream()
                .filter(notification -> notification.status() == MessageStatus.WAITING)
                .map(Notification::customerId)
                .collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return recipients.mark(unknown).chain(() -> release.ofKnown(unknown));
    }
}

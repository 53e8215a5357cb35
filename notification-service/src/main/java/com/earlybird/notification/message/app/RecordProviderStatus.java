package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.ProviderStatus;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;

/** What the provider says of messages. It may say so late, twice, and in any order. */
@ApplicationScoped
public class RecordProviderStatus {
    private final Notifications notifications;
    private final Sending sending;
    private final BusinessClock clock;

    RecordProviderStatus(Notifications notifications, Sending sending, BusinessClock clock) {
        this.notifications = notifications;
        this.sending = sending;
        this.clock = clock;
    }

    /** One after the other; what is said of a message that is not ours is passed over. */
    public Uni<Void> handle(List<ProviderStatus> words) {
        return Multi.createFrom()
                .iterable(words)
                .onItem()
                .transformToUniAndConcatenate(this::record)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> record(ProviderStatus word) {
        if (word.notificationId() == null) {
            return recordByProvidersId(word);
        }
        return change(word.notificationId(), word)
                .onFailure(Rejection::isNotFound)
                .recoverWithUni(() -> recordByProvidersId(word));
    }

    private Uni<Void> recordByProvidersId(ProviderStatus word) {
        return notifications.idOf(word.providerMessageId()).flatMap(id -> id.map(
                        known -> change(known, word))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> change(String id, ProviderStatus word) {
        Instant now = clock.now();
        return notifications
                .change(id, now, notification -> notification.told(word, now, Instant.now()))
                .invoke(sending::offer)
                .replaceWithVoid();
    }
}

package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.ProviderStatus;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the provider says of messages. It may say so late, twice, and in any order. */
@ApplicationScoped
public class RecordProviderStatus {
    private static final int AT_ONCE = 500;

    private final Notifications notifications;
    private final Sending sending;
    private final BusinessClock clock;

    RecordProviderStatus(Notifications notifications, Sending sending, BusinessClock clock) {
        this.notifications = notifications;
        this.sending = sending;
        this.clock = clock;
    }

    /** What is said of a message that is not ours is passed over. */
    public Uni<Void> handle(List<ProviderStatus> words) {
        return words.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(words.stream().map(this::record).toList())
                        .usingConcurrencyOf(AT_ONCE)
                        .andCollectFailures()
                        .replaceWithVoid();
    }

    private Uni<Void> record(ProviderStatus word) {
        return word.notificationId() == null
                ? recordByProvidersId(word)
                : change(word.notificationId(), word)
                        .flatMap(ours ->
                                ours ? Uni.createFrom().voidItem() : recordByProvidersId(word));
    }

    private Uni<Void> recordByProvidersId(ProviderStatus word) {
        return notifications.idOf(word.providerMessageId()).flatMap(id -> id.map(
                        known -> change(known, word).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> change(String id, ProviderStatus word) {
        Instant now = clock.now();
        return notifications
                .change(id, now, notification -> notification.told(word, now, Instant.now()))
                .invoke(told -> told.ifPresent(sending::offer))
                .map(Optional::isPresent);
    }
}

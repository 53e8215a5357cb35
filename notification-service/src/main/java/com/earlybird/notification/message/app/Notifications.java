package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.MessageStatus;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The log of messages, which is also the queue of those that are to be sent. */
public interface Notifications {
    /** Adds those that are not there yet; an id that is there was done before. */
    Uni<Void> addAll(List<Notification> notifications, Instant now);

    /**
     * Takes one that is due for sending, until the lease ends. Empty when it is not due, or somebody
     * else has it.
     */
    Uni<Optional<Stored<Notification>>> claim(String id, Instant realNow, Duration lease);

    /**
     * As it is afterwards; empty where there is none. {@code change} is pure and leaves alone what
     * it has changed already; facts follow by themselves when the status changes. What is changed
     * at about the same time is written together.
     */
    Uni<Optional<Notification>> change(String id, Instant now, UnaryOperator<Notification> change);

    /** Of one that was just read. */
    Uni<Notification> change(
            Stored<Notification> known, Instant now, UnaryOperator<Notification> change);

    /** Of many that were just read, at once. */
    Uni<List<Notification>> changeAll(
            List<Stored<Notification>> known, Instant now, UnaryOperator<Notification> change);

    /** Which one the provider knows by this id; empty when it is none of ours. */
    Uni<Optional<String>> idOf(String providerMessageId);

    /** What is to be tried before {@code until}, the earliest first. */
    Uni<List<SendQueue.Entry>> due(Instant until, int limit);

    /** Some of those that wait for these customers to be known. */
    Uni<List<Stored<Notification>>> waitingFor(Collection<String> customerIds, int limit);

    /** Those of these that there are. */
    Uni<List<Stored<Notification>>> findAll(Collection<String> ids);

    Uni<Stored<Notification>> get(String id);

    /** The newest first. */
    Uni<Page<Notification>> page(Query query, String cursor, int limit);

    /** What to look for; a part that is null does not narrow. */
    record Query(String customerId, String phone, String referenceId, MessageStatus status) {}
}

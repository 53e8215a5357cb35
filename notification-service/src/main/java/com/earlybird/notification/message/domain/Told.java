package com.earlybird.notification.message.domain;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationStatus;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;

import java.time.Instant;
import java.util.List;

/** The facts that follow when a message gets somewhere. */
public final class Told {
    private Told() {}

    /** Others hear of it when it is sent, delivered, read or has failed. */
    public static Change<Notification> change(
            Notification before, Notification after, Instant now) {
        return before.status() == after.status()
                ? Change.to(after)
                : Change.to(after, facts(after, now));
    }

    /** Of a new one: a fact only where it has failed before it was tried. */
    public static List<Fact<?>> facts(Notification notification, Instant now) {
        if (!notification.status().told()) {
            return List.of();
        }
        NotificationStatus data = new NotificationStatus(
                notification.id(),
                notification.type().name(),
                notification.referenceId(),
                notification.customerId(),
                notification.status().name(),
                notification.error(),
                now);
        return List.of(new Fact<>(Topics.NOTIFICATION_STATUS, notification.referenceId(), data));
    }
}

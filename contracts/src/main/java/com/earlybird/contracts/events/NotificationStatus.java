package com.earlybird.contracts.events;

import java.time.Instant;
import java.util.Set;

/**
 * How a message fared.
 *
 * @param type the template's type
 * @param referenceId what the message was about: a bill, an order, a request
 * @param customerId or null
 * @param status SENT, DELIVERED, READ or FAILED
 * @param error the provider's words when it failed, else null
 */
public record NotificationStatus(
        String notificationId,
        String type,
        String referenceId,
        String customerId,
        String status,
        String error,
        Instant at) {
    private static final Set<String> STATUSES = Set.of("SENT", "DELIVERED", "READ", "FAILED");

    public NotificationStatus {
        Check.text(notificationId, "notification_id");
        Check.text(type, "type");
        Check.text(referenceId, "reference_id");
        Check.oneOf(STATUSES, status, "status");
        Check.present(at, "at");
    }
}

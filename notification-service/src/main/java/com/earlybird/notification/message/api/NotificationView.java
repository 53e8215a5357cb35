package com.earlybird.notification.message.api;

import com.earlybird.notification.message.domain.Content;
import com.earlybird.notification.message.domain.MessageStatus;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.Parameter;
import com.earlybird.notification.message.domain.StatusStep;
import com.earlybird.notification.template.domain.MessageType;

import java.time.Instant;
import java.util.List;

/**
 * One message in the log.
 *
 * @param template the provider's name of it; it, language, parameters and text are null while the
 *     message is not worded
 * @param parameters left out where they are secret
 * @param text as its receiver sees it, one-time codes hidden
 * @param attempts how often it was handed to the provider
 * @param nextAttemptAt when it is tried next, in real time, or null
 * @param providerMessageId the provider's id of it, or null
 * @param error why it failed, was skipped or is tried again, or null
 */
public record NotificationView(
        String id,
        MessageType type,
        String customerId,
        String phone,
        String referenceId,
        MessageStatus status,
        String template,
        String language,
        List<Parameter> parameters,
        String text,
        int attempts,
        Instant nextAttemptAt,
        String providerMessageId,
        String error,
        Instant createdAt,
        List<StatusStep> statusHistory) {
    static NotificationView of(Notification n) {
        Content content = n.content();
        return new NotificationView(
                n.id(),
                n.type(),
                n.customerId(),
                n.phone(),
                n.referenceId(),
                n.status(),
                content == null ? null : content.template(),
                content == null ? null : content.language(),
                content == null || n.type().secret() ? null : content.parameters(),
                content == null ? null : content.text(),
                n.attempts(),
                n.status() == MessageStatus.QUEUED ? n.nextAttemptAt() : null,
                n.providerMessageId(),
                n.error(),
                n.createdAt(),
                n.statusHistory());
    }
}

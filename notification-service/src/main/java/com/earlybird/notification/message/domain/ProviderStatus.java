package com.earlybird.notification.message.domain;

/**
 * What the provider's webhook says of a message.
 *
 * @param providerMessageId the provider's id of it
 * @param notificationId ours, as it was sent along; null where the provider does not give it back
 * @param status SENT, DELIVERED, READ or FAILED
 * @param error in the provider's words when FAILED, else null
 * @param retryable whether the same message may succeed later
 */
public record ProviderStatus(
        String providerMessageId,
        String notificationId,
        MessageStatus status,
        String error,
        boolean retryable) {}

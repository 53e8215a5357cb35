package com.earlybird.billing.online.domain;

import java.time.Instant;

/**
 * What the provider told, as it came, and what became of it.
 *
 * @param id the provider's own, or a hash of what it told
 * @param type {@code payment.captured}, {@code payment.failed}, {@code refund.processed}
 * @param raw the body as it was signed
 * @param why it is parked, or null
 * @param paymentId the provider's payment that it is about, or null
 */
public record ProviderEvent(
        String id,
        String type,
        String raw,
        EventStatus status,
        String why,
        Instant receivedAt,
        String paymentId) {
    /** What became of it. */
    public enum EventStatus {
        RECEIVED,
        DONE,
        /** Nothing that concerns the books. */
        IGNORED,
        /** A person has to look at it. */
        PARKED
    }

    public ProviderEvent now(EventStatus next, String because) {
        return new ProviderEvent(id, type, raw, next, because, receivedAt, paymentId);
    }

    public boolean ended() {
        return status == EventStatus.DONE || status == EventStatus.IGNORED;
    }
}

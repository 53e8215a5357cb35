package com.earlybird.billing.charge.domain;

import com.earlybird.contracts.events.DeliveryConfirmed;

import java.time.Instant;

/**
 * A confirmed delivery that was not charged: it broke a safety bound, or its customer is not known
 * yet. Nothing of it is in the books until it is released.
 *
 * @param id the key of its posting, {@code DL-…:r1}
 * @param reason the code of the bound, or {@link #UNKNOWN_CUSTOMER}
 * @param detail in words
 * @param unposted true from its release until it stands in the books, then null
 * @param decidedBy who released or discarded it, or null
 * @param decidedReason in words, or null
 */
public record ParkedCharge(
        String id,
        String customerId,
        String reason,
        String detail,
        State state,
        DeliveryConfirmed event,
        String correlationId,
        Instant parkedAt,
        Boolean unposted,
        String decidedBy,
        String decidedReason,
        Instant decidedAt) {
    /** It waits for its customer, and is released by itself. */
    public static final String UNKNOWN_CUSTOMER = "unknown-customer";

    /** What became of it. */
    public enum State {
        PARKED,
        RELEASED,
        DISCARDED
    }

    public static ParkedCharge of(
            DeliveryConfirmed event,
            String correlationId,
            String reason,
            String detail,
            Instant now) {
        return new ParkedCharge(
                Charge.key(event),
                event.customerId(),
                reason,
                detail,
                State.PARKED,
                event,
                correlationId,
                now,
                null,
                null,
                null,
                null);
    }

    /**
     * Decided, if nobody has; else as it is. A decision is made once.
     *
     * @throws com.earlybird.platform.kernel.Rejection as {@link Charge#mustBeBookable}, for a release
     */
    public ParkedCharge decided(State how, String by, String why, Instant now) {
        if (state != State.PARKED) {
            return this;
        }
        if (how == State.RELEASED) {
            Charge.mustBeBookable(event);
        }
        return new ParkedCharge(
                id,
                customerId,
                reason,
                detail,
                how,
                event,
                correlationId,
                parkedAt,
                how == State.RELEASED ? true : null,
                by,
                why,
                now);
    }

    /** Released, and in the books. */
    public ParkedCharge posted() {
        return new ParkedCharge(
                id,
                customerId,
                reason,
                detail,
                state,
                event,
                correlationId,
                parkedAt,
                null,
                decidedBy,
                decidedReason,
                decidedAt);
    }
}

package com.earlybird.delivery.link.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.link.domain.SharedLink;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A link as the office sees it: never its token.
 *
 * @param shift null for both
 * @param wrongPins how often its PIN was guessed wrong
 * @param views how often its run was looked at
 * @param acts how often something was said by it
 */
public record SharedLinkView(
        String id,
        String deliveryBoyId,
        LocalDate date,
        Shift shift,
        SharedLink.Status status,
        Instant expiresAt,
        Instant revokedAt,
        boolean pinNeeded,
        int wrongPins,
        long views,
        long acts,
        Instant lastUsedAt,
        String createdBy,
        Instant createdAt) {
    static SharedLinkView of(SharedLink link, Instant now) {
        return new SharedLinkView(
                link.id(),
                link.deliveryBoyId(),
                link.date(),
                link.shift(),
                link.status(now),
                link.expiresAt(),
                link.revokedAt(),
                link.pin() != null,
                link.pin() == null ? 0 : link.pin().wrong(),
                link.use().views(),
                link.use().acts(),
                link.use().lastAt(),
                link.createdBy(),
                link.createdAt());
    }
}

package com.earlybird.delivery.link.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.link.domain.SharedLink;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A new link. The token and the address that holds it are told this once; they are stored nowhere,
 * so a repeat of the same request answers without them.
 */
public record CreatedLink(
        String id,
        String url,
        String token,
        String deliveryBoyId,
        LocalDate date,
        Shift shift,
        Instant expiresAt,
        boolean pinNeeded) {
    static CreatedLink of(SharedLink link) {
        return new CreatedLink(
                link.id(),
                null,
                null,
                link.deliveryBoyId(),
                link.date(),
                link.shift(),
                link.expiresAt(),
                link.pin() != null);
    }

    CreatedLink with(String newUrl, String newToken) {
        return new CreatedLink(
                id, newUrl, newToken, deliveryBoyId, date, shift, expiresAt, pinNeeded);
    }
}

package com.earlybird.delivery.link.api;

import com.earlybird.contracts.Shift;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Whose run of which day is shared.
 *
 * @param shift left out: both of that day
 * @param expiresAt left out, or later than the link could be used: the end of the day after
 * @param pin four to eight digits that the page asks for; left out: none
 */
public record ShareRequest(
        @NotBlank @Size(max = 64) String deliveryBoyId,
        @NotNull LocalDate date,
        Shift shift,
        Instant expiresAt,
        @Size(max = 8) String pin) {

    /** What a repeat is compared by: a short PIN is not hashed with a fast hash. */
    ShareRequest withoutPin() {
        return new ShareRequest(deliveryBoyId, date, shift, expiresAt, pin == null ? null : "set");
    }
}

package com.earlybird.order.hold.domain;

import com.earlybird.contracts.Shift;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days without delivery: a holiday, a strike, a storm. What it names narrows it; a part that is null
 * does not.
 *
 * @param from the first day
 * @param to the last day, itself included
 * @param withdrawnAt when it was taken back, or null while it stands
 */
public record Hold(
        String id,
        LocalDate from,
        LocalDate to,
        String area,
        String productId,
        Shift shift,
        String reason,
        String declaredBy,
        Instant declaredAt,
        Instant withdrawnAt) {
    /** Whether a delivery of {@code product} to {@code ofArea} on this day is held. */
    public boolean holds(LocalDate date, Shift ofShift, String product, String ofArea) {
        return withdrawnAt == null
                && !date.isBefore(from)
                && !date.isAfter(to)
                && (shift == null || shift == ofShift)
                && (productId == null || productId.equals(product))
                && (area == null || area.equalsIgnoreCase(ofArea));
    }

    /** Takes it back; taken back already, it stays as it is. */
    public Hold withdrawn(Instant now) {
        return withdrawnAt != null
                ? this
                : new Hold(
                        id, from, to, area, productId, shift, reason, declaredBy, declaredAt, now);
    }

    /** Whether what was read of it at {@code then} is old, for a day that it touches. */
    public boolean hasChangedSince(Instant then, LocalDate date) {
        boolean touches = !date.isBefore(from) && !date.isAfter(to);
        return touches
                && (declaredAt.isAfter(then) || withdrawnAt != null && withdrawnAt.isAfter(then));
    }
}

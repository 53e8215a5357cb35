package com.earlybird.order.subscription.domain;

import java.time.LocalDate;

/** Days without delivery, both ends included; an open end ({@code to} null) lasts until resumed. */
public record Pause(LocalDate from, LocalDate to, String reason) {
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    boolean overlaps(Pause other) {
        return (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }
}

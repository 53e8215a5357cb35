package com.earlybird.delivery.boy.domain;

import java.time.LocalDate;

/**
 * Days on which a delivery boy is away, both ends included.
 *
 * @param standInId who goes to his customers meanwhile, or null for nobody yet
 */
public record Vacation(LocalDate from, LocalDate to, String standInId) {
    boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    boolean meets(Vacation other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }
}

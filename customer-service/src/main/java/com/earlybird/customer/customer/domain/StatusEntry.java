package com.earlybird.customer.customer.domain;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.events.StatusChange;

import java.time.LocalDate;

/**
 * A customer's status over a span of days.
 *
 * @param from the first business date on which it holds
 * @param to the first on which it no longer does, or null; kept so that the store can be asked for
 *     who is active on a date
 * @param reason or null
 */
public record StatusEntry(CustomerStatus status, LocalDate from, LocalDate to, String reason) {
    StatusEntry until(LocalDate end) {
        return new StatusEntry(status, from, end, reason);
    }

    StatusChange fact() {
        return new StatusChange(status, from);
    }
}

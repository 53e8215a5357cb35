package com.earlybird.contracts.events;

import com.earlybird.contracts.CustomerStatus;

import java.time.LocalDate;

/**
 * A customer's status from a day on.
 *
 * @param from the first business date on which it holds
 */
public record StatusChange(CustomerStatus status, LocalDate from) {
    public StatusChange {
        Check.present(status, "status");
        Check.present(from, "from");
    }
}

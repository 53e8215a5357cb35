package com.earlybird.customer.customer.api;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.customer.customer.domain.StatusEntry;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.LocalDate;

/** A status from a day on, until the next one begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusView(CustomerStatus status, LocalDate from, String reason) {
    static StatusView of(StatusEntry entry) {
        return new StatusView(entry.status(), entry.from(), entry.reason());
    }
}

package com.earlybird.billing.reconciliation.domain;

import java.time.LocalDate;

/**
 * What delivery-service has confirmed of one day.
 *
 * @param deliveries of which something was handed over
 * @param charged those that cost something
 * @param hash of what each product of each delivery costs, as {@link
 *     com.earlybird.contracts.DayDigest} has it
 */
public record ConfirmedDay(
        LocalDate date, long deliveries, long charged, long paise, String hash) {}

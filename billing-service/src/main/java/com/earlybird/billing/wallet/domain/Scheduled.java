package com.earlybird.billing.wallet.domain;

import java.time.LocalDate;

/**
 * What a delivery to come will take from the wallet.
 *
 * @param key {@code order:date:shift}
 * @param amountPaise 0 once it is called off or confirmed
 * @param version of the plan; the highest holds
 */
public record Scheduled(String key, LocalDate date, long amountPaise, long version) {}

package com.earlybird.billing.report.domain;

/**
 * The revenue of one day, product, area or kind of order; tax included, in paise.
 *
 * @param key the date, the product's id, the area, or {@code SUBSCRIPTION} or {@code ONE_TIME}
 * @param name for a person to read
 */
public record RevenueLine(String key, String name, long subscriptionPaise, long oneTimePaise) {
    public long totalPaise() {
        return Math.addExact(subscriptionPaise, oneTimePaise);
    }

    RevenueLine under(String other) {
        return new RevenueLine(other, other, subscriptionPaise, oneTimePaise);
    }

    RevenueLine plus(RevenueLine other) {
        return new RevenueLine(
                key,
                name,
                Math.addExact(subscriptionPaise, other.subscriptionPaise),
                Math.addExact(oneTimePaise, other.oneTimePaise));
    }
}

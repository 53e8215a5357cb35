package com.earlybird.delivery.reconciliation.api;

import com.earlybird.delivery.reconciliation.app.DigestDays.Day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The days on which something was confirmed, by date. */
public record DigestList(List<DayDigestView> items) {

    /**
     * One day.
     *
     * @param deliveries of which something was handed over
     * @param charged those that cost something
     * @param hash the sum, modulo 2^64 and in 16 hexadecimal digits, over each product of each
     *     delivery, of its paise times its weight: the first 8 bytes of SHA-256 of
     *     {@code delivery_id|product_id}, the last bit set
     */
    public record DayDigestView(
            LocalDate date, long deliveries, long charged, long paise, String hash) {}

    static DigestList of(Collection<Day> days) {
        return new DigestList(days.stream()
                .map(day -> new DayDigestView(
                        day.date(),
                        day.deliveries(),
                        day.charged(),
                        day.digest().paise(),
                        day.digest().hash()))
                .toList());
    }
}

package com.earlybird.billing.ledger.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Entries of one cause, which come into the books together, once.
 *
 * @param from the first month whose page may take them; the same whenever the cause is told again,
 *     for the proof that it is posted once rests on it
 * @param key of the cause
 */
public record Posting(String customerId, YearMonth from, String key, List<Entry> entries) {
    public Posting {
        Objects.requireNonNull(customerId);
        Objects.requireNonNull(from);
        Objects.requireNonNull(key);
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.stream().anyMatch(e -> !e.key().equals(key))) {
            throw new IllegalArgumentException("a posting has entries, all of its own key: " + key);
        }
    }

    /** Of what it charges, by product id. */
    public Map<String, String> productNames() {
        Map<String, String> names = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.item() != null && entry.item().productName() != null) {
                names.put(entry.item().productId(), entry.item().productName());
            }
        }
        return names;
    }
}

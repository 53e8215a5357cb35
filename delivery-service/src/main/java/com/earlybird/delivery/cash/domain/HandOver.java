package com.earlybird.delivery.cash.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An independent count of a delivery boy's cash. An equal one settles itself; a different one posts
 * nothing until somebody else than who counted says what becomes of the difference.
 *
 * @param countedPaise the count that stands
 * @param expectedPaise what the page's entries come to
 * @param countedBy whose count it is that stands
 * @param owedPaise what the delivery boy owes of it; 0 until that is said
 * @param settlement the word that settled it, or null
 * @param recounts counts that took the place of an earlier one, in order
 */
public record HandOver(
        CountStatus status,
        long countedPaise,
        long expectedPaise,
        String countedBy,
        Instant countedAt,
        String notes,
        long owedPaise,
        Settlement settlement,
        List<Settlement> recounts) {
    private static final int MOST_RECOUNTS = 10;

    public enum CountStatus {
        SETTLED,
        DISCREPANCY
    }

    public HandOver {
        recounts = List.copyOf(recounts);
    }

    static HandOver counted(long counted, long expected, String notes, String by, Instant at) {
        return new HandOver(
                status(counted, expected), counted, expected, by, at, notes, 0, null, List.of());
    }

    private static CountStatus status(long counted, long expected) {
        return counted == expected ? CountStatus.SETTLED : CountStatus.DISCREPANCY;
    }

    public boolean settled() {
        return status == CountStatus.SETTLED;
    }

    /** Below 0 when money is missing, above 0 when there is too much. */
    public long differencePaise() {
        return Math.subtractExact(countedPaise, expectedPaise);
    }

    boolean isOf(long counted, String by) {
        return countedPaise == counted && countedBy.equals(by);
    }

    HandOver settle(Settlement word) {
        if (settled()) {
            if (settlement != null && settlement.saysTheSame(word)) {
                return this;
            }
            throw Rejection.conflict("already-settled", "Nothing is left to settle.");
        }
        if (countedBy.equals(word.settledBy())) {
            throw Rejection.notAllowed("Who counted does not settle the difference.");
        }
        return switch (word.resolution()) {
            case BOY_OWES -> settled(word, owed(word));
            case BUSINESS_BEARS -> settled(withoutAmount(word), 0);
            case RECOUNTED -> recounted(word);
        };
    }

    private long owed(Settlement word) {
        long missing = -differencePaise();
        if (missing <= 0) {
            throw Rejection.refused("nothing-missing", "Nothing is missing that he could owe.");
        }
        long owes = word.amountPaise() == null ? missing : word.amountPaise();
        if (owes < 1 || owes > missing) {
            throw Rejection.refused("more-than-missing", "Missing are " + missing + " paise.");
        }
        return owes;
    }

    private static Settlement withoutAmount(Settlement word) {
        if (word.amountPaise() != null) {
            throw Rejection.malformed("amount_paise", "has no meaning with BUSINESS_BEARS");
        }
        return word;
    }

    private HandOver recounted(Settlement word) {
        if (word.amountPaise() == null || word.amountPaise() < 0) {
            throw Rejection.malformed("amount_paise", "the new count is needed");
        }
        if (recounts.size() >= MOST_RECOUNTS) {
            throw Rejection.conflict("too-many-counts", "It was counted often enough.");
        }
        List<Settlement> counts = new ArrayList<>(recounts);
        counts.add(word);
        long counted = word.amountPaise();
        CountStatus now = status(counted, expectedPaise);
        return new HandOver(
                now,
                counted,
                expectedPaise,
                word.settledBy(),
                word.settledAt(),
                notes,
                0,
                now == CountStatus.SETTLED ? word : null,
                counts);
    }

    private HandOver settled(Settlement word, long owes) {
        return new HandOver(
                CountStatus.SETTLED,
                countedPaise,
                expectedPaise,
                countedBy,
                countedAt,
                notes,
                owes,
                word,
                recounts);
    }
}

package com.earlybird.delivery.cash.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a delivery boy's cash: money he took at a door, or the opposite of such a line.
 *
 * @param id {@code CC-…}; a reversal's is that of what it takes back with {@code :R}
 * @param amountPaise above 0 when collected, below 0 when reversed
 * @param date the business date on which it was taken
 * @param billId the bill it was meant for, or null
 * @param notes or, of a reversal, the reason; or null
 */
public record CashEntry(
        String id,
        CashKind kind,
        String customerId,
        long amountPaise,
        LocalDate date,
        String billId,
        String notes,
        String recordedBy,
        Instant recordedAt) {
    public enum CashKind {
        COLLECTED,
        REVERSED
    }

    public static String reversalId(String collectionId) {
        return collectionId + ":R";
    }

    CashEntry reversed(String reason, String by, Instant at) {
        return new CashEntry(
                reversalId(id),
                CashKind.REVERSED,
                customerId,
                -amountPaise,
                date,
                billId,
                reason,
                by,
                at);
    }
}

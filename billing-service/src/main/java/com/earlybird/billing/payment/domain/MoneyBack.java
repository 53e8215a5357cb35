package com.earlybird.billing.payment.domain;

import java.time.Instant;
import java.time.YearMonth;

/**
 * Money of a payment that went back: a cheque that bounced, or a refund. It is listed on the receipt,
 * where all together have a bound, and then posted under its own id.
 *
 * @param id natural: the provider's refund, or one of ours
 * @param month the first whose page may hold it
 * @param unposted true until the entry stands in the books, then null
 */
public record MoneyBack(
        String id,
        Kind kind,
        long amountPaise,
        String reason,
        Instant at,
        YearMonth month,
        Boolean unposted,
        String recordedBy) {
    /** Whether the money never held, or was given back. */
    public enum Kind {
        REVERSAL,
        REFUND
    }

    MoneyBack posted() {
        return new MoneyBack(id, kind, amountPaise, reason, at, month, null, recordedBy);
    }
}

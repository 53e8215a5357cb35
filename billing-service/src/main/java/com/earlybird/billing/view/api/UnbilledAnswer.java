package com.earlybird.billing.view.api;

import com.earlybird.billing.view.app.ReadUnbilled;

import java.util.List;

/**
 * The money that was confirmed and is on no bill yet, by customer.
 *
 * @param totalPaise of all customers, on whichever page they are
 * @param nextCursor null on the last page
 */
public record UnbilledAnswer(
        List<ReadUnbilled.Unbilled> items, long totalPaise, String nextCursor) {
    static UnbilledAnswer of(ReadUnbilled.Answer answer) {
        return new UnbilledAnswer(answer.items(), answer.totalPaise(), answer.nextCursor());
    }
}

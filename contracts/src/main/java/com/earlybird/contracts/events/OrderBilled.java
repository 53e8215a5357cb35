package com.earlybird.contracts.events;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A confirmed order stands on an issued bill.
 *
 * @param billedMonth the bill's month, which for a late entry is not the delivery's
 */
public record OrderBilled(
        String orderId, String customerId, String billId, YearMonth billedMonth, Instant billedAt) {
    public OrderBilled {
        Check.text(orderId, "order_id");
        Check.text(customerId, "customer_id");
        Check.text(billId, "bill_id");
        Check.present(billedMonth, "billed_month");
        Check.present(billedAt, "billed_at");
    }
}

package com.earlybird.billing.reconciliation.domain;

import java.time.YearMonth;

/**
 * What order-service says of a one-time order.
 *
 * @param billedMonth the month of the bill, or null
 */
public record OrderSaid(
        String orderId,
        String customerId,
        boolean delivered,
        boolean billed,
        YearMonth billedMonth) {}

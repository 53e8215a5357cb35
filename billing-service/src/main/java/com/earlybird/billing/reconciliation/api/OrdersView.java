package com.earlybird.billing.reconciliation.api;

import com.earlybird.billing.reconciliation.domain.OrderCheck;
import com.earlybird.billing.reconciliation.domain.OrderFinding;

import java.time.LocalDate;
import java.util.List;

/**
 * What order-service calls billed, against the bills.
 *
 * @param orders how many one-time orders were held against the bills
 * @param findingCount how many differ; {@code findings} shows at most 1,000
 */
public record OrdersView(
        LocalDate from, LocalDate to, long orders, long findingCount, List<OrderFinding> findings) {
    static OrdersView of(LocalDate from, LocalDate to, OrderCheck check) {
        return new OrdersView(from, to, check.orders(), check.findingCount(), check.findings());
    }
}

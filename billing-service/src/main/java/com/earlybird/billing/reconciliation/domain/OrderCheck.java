package com.earlybird.billing.reconciliation.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.OrderType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds the orders that are called billed against the bills that charge them. An order is billed
 * where its lines on one bill come to more than nothing; the first such bill is its own.
 */
public final class OrderCheck {
    private static final int MOST = 1_000;

    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Charged> charged = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<OrderFinding> findings = new ArrayList<>();
    private long orders;
    private long findingCount;

    /** What the pages of each month's bill come to for one order. */
    private record Charged(String customerId, TreeMap<YearMonth, Long> byMonth) {
        YearMonth month() {
            return byMonth.entrySet().stream()
                    .filter(one -> one.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Orders of these days of delivery, both included. */
    public OrderCheck(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** @param page whole; of the month of {@code from}, or later */
    public void add(Page page) {
        YearMonth billedIn = page.bill() == null ? page.carriedTo() : page.month();
        if (billedIn == null) {
            return;
        }
        for (Entry entry : page.entries()) {
            boolean counts = entry.delivery() != null
                    && entry.delivery().orderType() == OrderType.ONE_TIME
                    && !entry.serviceDate().isBefore(from)
                    && !entry.serviceDate().isAfter(to);
            if (counts) {
                charged.computeIfAbsent(
                                entry.delivery().orderId(),
                                id -> new Charged(page.customerId(), new TreeMap<>()))
                        .byMonth()
                        .merge(billedIn, entry.owedPaise(), Math::addExact);
            }
        }
    }

    public void add(OrderSaid order) {
        orders++;
        seen.add(order.orderId());
        Charged own = charged.get(order.orderId());
        YearMonth month = own == null ? null : own.month();
        String what = null;
        if (order.billed() && month == null) {
            what = "billed-without-bill";
        } else if (!order.billed() && month != null) {
            what = "bill-not-noted";
        } else if (order.billed() && !month.equals(order.billedMonth())) {
            what = "other-month";
        }
        if (what != null) {
            String customer = own == null ? order.customerId() : own.customerId();
            found(what, order.orderId(), customer, order.billedMonth(), month);
        }
    }

    /** Once all orders are in: what bills charge and order-service does not know. */
    public void end() {
        charged.forEach((order, own) -> {
            if (own.month() != null && !seen.contains(order)) {
                found("order-unknown", order, own.customerId(), null, own.month());
            }
        });
    }

    private void found(
            String what, String order, String customer, YearMonth said, YearMonth billed) {
        findingCount++;
        if (findings.size() < MOST) {
            findings.add(new OrderFinding(what, order, customer, said, billed));
        }
    }

    /** How many orders were held against the bills. */
    public long orders() {
        return orders;
    }

    public long findingCount() {
        return findingCount;
    }

    /** At most 1,000. */
    public List<OrderFinding> findings() {
        return List.copyOf(findings);
    }
}

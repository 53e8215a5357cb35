package com.earlybird.billing.report.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.OrderType;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What was delivered in a span of days, at its prices with tax inside, by one thing. It counts by the
 * day of the delivery, on whichever bill it is, so that a late charge belongs to its own day.
 */
public final class Revenue {
    private final LocalDate from;
    private final LocalDate to;
    private final RevenueBy by;
    private final Map<String, RevenueLine> lines = new TreeMap<>();

    /** Of the days from one to the other, both included. */
    public Revenue(LocalDate from, LocalDate to, RevenueBy by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public void add(Page page) {
        for (Entry entry : page.entries()) {
            if (entry.delivery() != null
                    && !entry.serviceDate().isBefore(from)
                    && !entry.serviceDate().isAfter(to)) {
                add(by.key(page.customerId(), entry), entry);
            }
        }
    }

    private void add(String key, Entry entry) {
        boolean isOnce = entry.delivery().orderType() == OrderType.ONE_TIME;
        String name = by == RevenueBy.PRODUCT ? entry.item().productName() : key;
        long paise = entry.owedPaise();
        lines.merge(
                key,
                new RevenueLine(key, name, isOnce ? 0 : paise, isOnce ? paise : 0),
                RevenueLine::plus);
    }

    public List<RevenueLine> lines() {
        return List.copyOf(lines.values());
    }

    /** The lines brought together under other keys, such as the areas of customers. */
    public List<RevenueLine> lines(UnaryOperator<String> key) {
        Map<String, RevenueLine> grouped = new TreeMap<>();
        lines.values()
                .forEach(line -> grouped.merge(
                        key.apply(line.key()),
                        line.under(key.apply(line.key())),
                        RevenueLine::plus));
        return grouped.values().stream()
                .sorted(Comparator.comparing(RevenueLine::key))
                .toList();
    }
}

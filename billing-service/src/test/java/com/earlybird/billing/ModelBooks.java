package com.earlybird.billing;

import com.earlybird.contracts.Money;
import com.earlybird.contracts.OrderType;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The books as one would keep them on paper: a list of amounts for each customer, each known by its
 * key, and a bill that adds up what is not on one yet. Nothing here is clever.
 */
final class ModelBooks {
    /** What a line is, and what it makes the customer owe. */
    private record Line(YearMonth page, OrderType charge, long owedPaise) {}

    /** What a bill must say. */
    record ModelBill(
            long opening,
            long subscription,
            long oneTime,
            long payments,
            long roundOff,
            long closing) {}

    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<Line>> unbilled = new TreeMap<>();
    private final Map<String, Long> lastClosing = new HashMap<>();
    private YearMonth closedThrough;

    void charge(String key, String customer, YearMonth month, OrderType type, long owedPaise) {
        add(key, customer, month, type, owedPaise);
    }

    void pay(String key, String customer, YearMonth month, long paise) {
        add(key, customer, month, null, -paise);
    }

    private void add(String key, String customer, YearMonth month, OrderType type, long owedPaise) {
        if (owedPaise != 0 && seen.add(key)) {
            boolean isClosed = closedThrough != null && !month.isAfter(closedThrough);
            YearMonth page = isClosed ? closedThrough.plusMonths(1) : month;
            unbilled.computeIfAbsent(customer, c -> new ArrayList<>())
                    .add(new Line(page, type, owedPaise));
        }
    }

    /** The bills of a month, by customer. */
    Map<String, ModelBill> close(YearMonth month) {
        Map<String, ModelBill> bills = new TreeMap<>();
        Set<String> customers = new HashSet<>(unbilled.keySet());
        customers.addAll(lastClosing.keySet());
        for (String customer : customers) {
            List<Line> all = unbilled.getOrDefault(customer, List.of());
            List<Line> now =
                    all.stream().filter(line -> !line.page().isAfter(month)).toList();
            long opening = lastClosing.getOrDefault(customer, 0L);
            if (now.isEmpty() && opening == 0) {
                continue;
            }
            long subscription = sum(now, OrderType.SUBSCRIPTION);
            long oneTime = sum(now, OrderType.ONE_TIME);
            long payments = -sum(now, null);
            long exact = opening + subscription + oneTime - payments;
            long closing = exact > 0 ? Money.roundToRupeePaise(exact) : exact;
            bills.put(
                    customer,
                    new ModelBill(
                            opening, subscription, oneTime, payments, closing - exact, closing));
            lastClosing.put(customer, closing);
            unbilled.put(
                    customer,
                    new ArrayList<>(all.stream()
                            .filter(line -> line.page().isAfter(month))
                            .toList()));
        }
        closedThrough = month;
        return bills;
    }

    /** What is still to be paid of all bills, whichever of them payments name. */
    long due(String customer) {
        List<Line> since = unbilled.getOrDefault(customer, List.of());
        return Math.max(0, lastClosing.getOrDefault(customer, 0L) + sum(since, null));
    }

    long balance(String customer) {
        return lastClosing.getOrDefault(customer, 0L)
                + unbilled.getOrDefault(customer, List.of()).stream()
                        .mapToLong(Line::owedPaise)
                        .sum();
    }

    private static long sum(List<Line> lines, OrderType type) {
        return lines.stream()
                .filter(line -> line.charge() == type)
                .mapToLong(Line::owedPaise)
                .sum();
    }
}

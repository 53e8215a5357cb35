package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.contracts.OrderType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All of one product at one price on a bill, for reading: what came on which day, corrections
 * counted in. The single deliveries stand on the bill as they are.
 *
 * @param qtyByDay without days of which nothing is left
 * @param amountPaise the sum of the bill's lines, to the paisa
 */
public record ProductLine(
        OrderType orderType,
        String productId,
        String productName,
        String unit,
        long unitPricePaise,
        String hsnCode,
        BigDecimal taxRatePercent,
        SortedMap<LocalDate, BigDecimal> qtyByDay,
        long amountPaise) {
    private record Group(
            OrderType type,
            String product,
            String name,
            String unit,
            long price,
            String hsn,
            BigDecimal rate) {}

    private static final Comparator<Group> ORDER = Comparator.comparing(
                    (Group group) -> group.type() == OrderType.ONE_TIME)
            .thenComparing(Group::name)
            .thenComparing(Group::product)
            .thenComparing(Group::price)
            .thenComparing(Group::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Group::hsn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Group::rate);

    /** Subscriptions first, each by product name and price. */
    public static List<ProductLine> of(Collection<Entry> entries) {
        Map<Group, List<Entry>> groups = new TreeMap<>(ORDER);
        for (Entry entry : entries) {
            if (entry.item() != null) {
                groups.computeIfAbsent(group(entry), group -> new ArrayList<>()).add(entry);
            }
        }
        List<ProductLine> lines = new ArrayList<>();
        groups.forEach((group, own) -> lines.add(line(group, own)));
        return lines;
    }

    public BigDecimal qty() {
        return qtyByDay.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Group group(Entry entry) {
        return new Group(
                entry.delivery().orderType(),
                entry.item().productId(),
                entry.item().productName(),
                entry.item().unit(),
                entry.item().unitPricePaise(),
                entry.item().hsnCode(),
                entry.item().taxRatePercent());
    }

    private static ProductLine line(Group group, List<Entry> entries) {
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
        long amount = 0;
        for (Entry entry : entries) {
            days.merge(entry.serviceDate(), entry.item().qty(), BigDecimal::add);
            amount = Math.addExact(amount, entry.owedPaise());
        }
        days.values().removeIf(qty -> qty.signum() == 0);
        return new ProductLine(
                group.type(),
                group.product(),
                group.name(),
                group.unit(),
                group.price(),
                group.hsn(),
                group.rate(),
                days,
                amount);
    }
}

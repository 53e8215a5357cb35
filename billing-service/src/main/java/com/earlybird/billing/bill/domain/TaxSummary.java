package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.ItemSold;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The GST inside what was charged (product.md, "The sums"): prices include tax, and within a state
 * one half of it is the centre's and one half the state's.
 */
public final class TaxSummary {
    private TaxSummary() {}

    private record Group(String hsnCode, BigDecimal ratePercent) {}

    private static final Comparator<Group> ORDER = Comparator.comparing(
                    Group::hsnCode, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Group::ratePercent);

    /** By HSN code and rate, in that order. */
    public static List<TaxLine> of(Collection<Entry> entries) {
        Map<Group, Long> totals = new TreeMap<>(ORDER);
        for (Entry entry : entries) {
            ItemSold item = entry.item();
            if (item != null) {
                totals.merge(
                        new Group(item.hsnCode(), item.taxRatePercent()),
                        entry.owedPaise(),
                        Math::addExact);
            }
        }
        return totals.entrySet().stream()
                .map(group -> TaxLine.of(
                        group.getKey().hsnCode(), group.getKey().ratePercent(), group.getValue()))
                .toList();
    }
}

package com.earlybird.order.procurement.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ordered, received and delivered of a product, by supplier, on one day.
 *
 * @param supplierId or null for what nobody sells that day
 * @param orderedQty what the day asks for
 * @param receivedQty what the supplier brought
 * @param deliveredQty what customers confirmed to have got
 */
public record Balance(
        String supplierId,
        String productId,
        BigDecimal orderedQty,
        BigDecimal receivedQty,
        BigDecimal deliveredQty) {
    /** What did not come of what was ordered; more than that is negative. */
    public BigDecimal shortQty() {
        return orderedQty.subtract(receivedQty);
    }

    /** What came and did not reach a door: left over, spilt or still on the way. */
    public BigDecimal leftQty() {
        return receivedQty.subtract(deliveredQty);
    }

    public static List<Balance> of(Collection<Need> needs, Collection<Receipt> receipts) {
        Map<String, Balance> rows = new TreeMap<>();
        needs.forEach(need -> add(
                rows,
                new Balance(
                        need.supplierId(),
                        need.demand().productId(),
                        need.demand().qty(),
                        BigDecimal.ZERO,
                        need.demand().deliveredQty())));
        receipts.forEach(receipt -> add(
                rows,
                new Balance(
                        receipt.supplierId(),
                        receipt.productId(),
                        BigDecimal.ZERO,
                        receipt.qty(),
                        BigDecimal.ZERO)));
        return rows.values().stream()
                .sorted(Comparator.comparing(
                                Balance::supplierId,
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Balance::productId))
                .toList();
    }

    private static void add(Map<String, Balance> rows, Balance row) {
        rows.merge(
                row.supplierId() + ":" + row.productId(),
                row,
                (a, b) -> new Balance(
                        a.supplierId(),
                        a.productId(),
                        a.orderedQty().add(b.orderedQty()),
                        a.receivedQty().add(b.receivedQty()),
                        a.deliveredQty().add(b.deliveredQty())));
    }
}

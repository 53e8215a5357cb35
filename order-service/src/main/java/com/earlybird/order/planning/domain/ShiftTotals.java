package com.earlybird.order.planning.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is to be carried on a date and shift.
 *
 * @param orders how many orders of either type
 * @param deliveries how many deliveries; one for each order
 * @param customers how many doors: stops, as delivery-service calls them
 * @param items by product
 */
public record ShiftTotals(long orders, long deliveries, long customers, List<Item> items) {
    public static final ShiftTotals NONE = new ShiftTotals(0, 0, 0, List.of());

    /**
     * @param qty in the product's unit, ordered
     * @param deliveredQty as far as it is confirmed
     * @param deliveries in how many deliveries it is
     */
    public record Item(
            String productId, BigDecimal qty, BigDecimal deliveredQty, long deliveries) {}

    public ShiftTotals {
        items = List.copyOf(items);
    }

    /** Adds deliveries up one by one, and forgets them. */
    public static final class Sum {
        private final Set<String> customers = new HashSet<>();
        private final Map<String, Item> items = new TreeMap<>();
        private long deliveries;

        public void delivery(String customerId) {
            deliveries++;
            customers.add(customerId);
        }

        public void ordered(String productId, BigDecimal qty) {
            add(new Item(productId, qty, BigDecimal.ZERO, 1));
        }

        public void delivered(String productId, BigDecimal qty) {
            add(new Item(productId, BigDecimal.ZERO, qty, 0));
        }

        public ShiftTotals total() {
            return new ShiftTotals(
                    deliveries,
                    deliveries,
                    customers.size(),
                    items.values().stream()
                            .map(item -> new Item(
                                    item.productId(),
                                    plain(item.qty()),
                                    plain(item.deliveredQty()),
                                    item.deliveries()))
                            .toList());
        }

        // A sum may be more than one line may hold.
        private static BigDecimal plain(BigDecimal qty) {
            BigDecimal stripped = qty.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        private void add(Item item) {
            items.merge(
                    item.productId(),
                    item,
                    (a, b) -> new Item(
                            a.productId(),
                            a.qty().add(b.qty()),
                            a.deliveredQty().add(b.deliveredQty()),
                            a.deliveries() + b.deliveries()));
        }
    }
}

package com.earlybird.billing.view.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.ItemSold;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of a product a customer got in a month, and what it came to; corrections included. */
public record ProductSum(String productId, String productName, BigDecimal qty, long amountPaise) {
    /** By product id. */
    public static List<ProductSum> of(Collection<Entry> entries) {
        Map<String, ProductSum> sums = new TreeMap<>();
        for (Entry entry : entries) {
            ItemSold item = entry.item();
            if (item != null) {
                ProductSum one = new ProductSum(
                        item.productId(), item.productName(), item.qty(), entry.owedPaise());
                sums.merge(item.productId(), one, ProductSum::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private ProductSum plus(ProductSum other) {
        return new ProductSum(
                productId,
                productName,
                qty.add(other.qty),
                Math.addExact(amountPaise, other.amountPaise));
    }
}

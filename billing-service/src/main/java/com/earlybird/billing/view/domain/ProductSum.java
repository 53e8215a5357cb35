package com.earlybird.billing.view.domain;

import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.ProductTotal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of a product a customer got in a month, and what it came to; corrections included. */
public record ProductSum(String productId, String productName, BigDecimal qty, long amountPaise) {
    /** By product id; a product of which nothing is left after corrections is not among them. */
    public static List<ProductSum> of(Collection<Page> pages) {
        Map<String, ProductTotal> totals = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Page page : pages) {
            names.putAll(page.productNames());
            page.totals()
                    .products()
                    .forEach((id, total) -> totals.merge(id, total, ProductTotal::plus));
        }
        return totals.entrySet().stream()
                .map(one -> new ProductSum(
                        one.getKey(),
                        names.get(one.getKey()),
                        one.getValue().qty(),
                        one.getValue().amountPaise()))
                .toList();
    }
}

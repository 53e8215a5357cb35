package com.earlybird.order.catalogue.domain;

import com.earlybird.order.settings.domain.CutOffTimes;

import java.math.BigDecimal;

/**
 * What is said of a product, beside its dated prices and rates. In a change, a part that is null
 * stays as it is, and an empty picture, a limit of 0 or empty cut-offs take it away.
 *
 * @param unit what one of it is, {@code 500 ml pouch}
 * @param active false when it is discontinued
 */
public record ProductDetails(
        String name,
        String category,
        String unit,
        String hsnCode,
        BigDecimal quantityStep,
        BigDecimal minQty,
        BigDecimal maxQty,
        String description,
        String pictureUrl,
        CutOffTimes cutOffs,
        Boolean active) {
    /** Everything stays. */
    public static final ProductDetails NOTHING = new ProductDetails(
            null, null, null, null, null, null, null, null, null, null, null);

    /** The same in another category. */
    public ProductDetails in(String otherCategory) {
        return new ProductDetails(
                name,
                otherCategory,
                unit,
                hsnCode,
                quantityStep,
                minQty,
                maxQty,
                description,
                pictureUrl,
                cutOffs,
                active);
    }
}

package com.earlybird.delivery.earning.domain;

import com.earlybird.contracts.Quantity;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a delivery boy earns, between two dates, both included.
 *
 * @param id {@code scope:effective_from}
 * @param productId of a PER_PRODUCT rule, else null
 * @param amountPaise a month, a delivery or a unit; null for a PERCENTAGE
 * @param percent of what was delivered; null for the others
 * @param effectiveTo null while nobody knows
 */
public record EarningRule(
        String id,
        RuleKind kind,
        String productId,
        Long amountPaise,
        BigDecimal percent,
        LocalDate effectiveFrom,
        LocalDate effectiveTo) {
    public enum RuleKind {
        FIXED_PER_MONTH,
        PER_DELIVERY,
        PER_PRODUCT,
        PERCENTAGE
    }

    public EarningRule {
        if (percent != null) {
            percent = Quantity.normal(percent);
        }
    }

    /** Refuses, with 400, what does not go with the kind. */
    public EarningRule checked() {
        boolean share = kind == RuleKind.PERCENTAGE;
        require(share == (percent != null), "percent", "goes with PERCENTAGE, and only with it");
        require(share == (amountPaise == null), "amount_paise", "goes with all but PERCENTAGE");
        require(
                (kind == RuleKind.PER_PRODUCT) == (productId != null),
                "product_id",
                "goes with PER_PRODUCT, and only with it");
        require(
                effectiveTo == null || !effectiveTo.isBefore(effectiveFrom),
                "effective_to",
                "is not before effective_from");
        return this;
    }

    public boolean inForce(LocalDate date) {
        return !date.isBefore(effectiveFrom) && (effectiveTo == null || !date.isAfter(effectiveTo));
    }

    boolean overlaps(EarningRule other) {
        return (effectiveTo == null || !other.effectiveFrom.isAfter(effectiveTo))
                && (other.effectiveTo == null || !effectiveFrom.isAfter(other.effectiveTo));
    }

    EarningRule endingOn(LocalDate last) {
        return new EarningRule(id, kind, productId, amountPaise, percent, effectiveFrom, last)
                .checked();
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw Rejection.malformed(field, message);
        }
    }
}

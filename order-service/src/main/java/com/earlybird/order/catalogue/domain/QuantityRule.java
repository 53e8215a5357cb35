package com.earlybird.order.catalogue.domain;

import com.earlybird.contracts.Quantity;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;

/**
 * Which quantities of a product can be asked for.
 *
 * @param step what a quantity is a multiple of
 * @param min the least of a line, or null
 * @param max the most of a line, or null
 */
public record QuantityRule(BigDecimal step, BigDecimal min, BigDecimal max) {
    /** Passes a quantity that is on the step and within the limits; 0 brings nothing and passes. */
    public void check(BigDecimal qty) {
        if (!Quantity.fitsStep(qty, step)) {
            throw Rejection.refused(
                    "quantity-step",
                    qty.toPlainString() + " is no multiple of " + step.toPlainString() + ".");
        }
        if (qty.signum() == 0) {
            return;
        }
        if (min != null && qty.compareTo(min) < 0) {
            throw Rejection.refused(
                    "quantity-limits", "At least " + min.toPlainString() + " at a time.");
        }
        if (max != null && qty.compareTo(max) > 0) {
            throw Rejection.refused(
                    "quantity-limits", "At most " + max.toPlainString() + " at a time.");
        }
    }

    /** Limits that contradict each other or the step are refused. */
    void checkItself() {
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw Rejection.malformed("max_qty", "must not be below min_qty");
        }
        mustFit(min, "min_qty");
        mustFit(max, "max_qty");
    }

    private void mustFit(BigDecimal limit, String field) {
        if (limit != null && !Quantity.fitsStep(limit, step)) {
            throw Rejection.malformed(field, "must be a multiple of quantity_step");
        }
    }
}

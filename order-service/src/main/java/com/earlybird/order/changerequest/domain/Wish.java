package com.earlybird.order.changerequest.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is asked for; which parts are needed depends on the kind.
 *
 * @param subscriptionId the subscription it is about; null for one more product
 * @param from the first day that would be different: the stop date, the first day of a pause
 * @param to the last day of a pause, or null until resumed
 * @param qty the new quantity
 * @param productId the new product
 * @param shift the new shift, or null for the one there is
 * @param reason or null
 */
public record Wish(
        RequestKind kind,
        String subscriptionId,
        LocalDate from,
        LocalDate to,
        BigDecimal qty,
        String productId,
        Shift shift,
        String reason) {

    /** Refuses a wish without what its kind needs, or with what it does not know. */
    public void check() {
        boolean product = kind == RequestKind.PRODUCT;
        must(product || subscriptionId != null, "subscription_id", "is needed");
        must(to == null || kind == RequestKind.PAUSE, "to", "belongs to a pause");
        must(to == null || !to.isBefore(from), "to", "must not be before from");
        must(productId != null == product, "product_id", "belongs to PRODUCT, which needs it");
        must(
                qty == null || product || kind == RequestKind.QUANTITY,
                "qty",
                "belongs to QUANTITY or PRODUCT");
        must(qty != null || kind != RequestKind.QUANTITY, "qty", "is needed");
        must(shift == null || product, "shift", "belongs to PRODUCT");
        must(
                !product || subscriptionId != null || qty != null && shift != null,
                "qty",
                "and shift are needed for one more product");
    }

    /** What would be, as the customer reads it. */
    public String text() {
        return switch (kind) {
            case STOP -> "no delivery from " + from;
            case PAUSE -> "no delivery from " + from + (to == null ? " on" : " to " + to);
            case QUANTITY -> qty.toPlainString() + " from " + from;
            case PRODUCT -> productId + " from " + from;
        };
    }

    private static void must(boolean holds, String field, String message) {
        if (!holds) {
            throw Rejection.malformed(field, message);
        }
    }
}

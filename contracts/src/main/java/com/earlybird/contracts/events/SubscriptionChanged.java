package com.earlybird.contracts.events;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.SubscriptionChange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A subscription began or changed (product.md, "Subscriptions: the calendar").
 *
 * @param status what it is called after the change: DRAFT, ACTIVE, PAUSED or STOPPED
 * @param mode how its calendar repeats, such as FIXED_DAILY
 * @param defaultQty in the product's unit, or null where the mode has none
 * @param effectiveFrom the first business date that the change touches, or null
 * @param effectiveTo the last one, or null for an open end
 * @param version grows by each change of this subscription
 * @param changedBy the user who did
 * @param requestId the customer's request that it came of, which has an answer of its own; else null
 */
public record SubscriptionChanged(
        String subscriptionId,
        String customerId,
        String productId,
        String productName,
        SubscriptionChange change,
        String status,
        String mode,
        BigDecimal defaultQty,
        Shift shift,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        long version,
        String changedBy,
        Instant changedAt,
        String requestId) {
    private static final Set<String> STATUSES = Set.of("DRAFT", "ACTIVE", "PAUSED", "STOPPED");
    private static final Set<String> MODES = Set.of(
            "FIXED_DAILY",
            "ALTERNATE_DAYS",
            "WEEKLY_PATTERN",
            "IRREGULAR",
            "DAY_BY_DAY",
            "ONE_TIME");

    public SubscriptionChanged {
        Check.text(subscriptionId, "subscription_id");
        Check.text(customerId, "customer_id");
        Check.text(productId, "product_id");
        Check.text(productName, "product_name");
        Check.present(change, "change");
        Check.oneOf(STATUSES, status, "status");
        Check.oneOf(MODES, mode, "mode");
        defaultQty = defaultQty == null ? null : Check.quantity(defaultQty, "default_qty");
        Check.present(shift, "shift");
        Check.that(
                effectiveFrom == null
                        || effectiveTo == null
                        || !effectiveTo.isBefore(effectiveFrom),
                "effective_to is not before effective_from");
        Check.notNegative(version, "version");
        Check.text(changedBy, "changed_by");
        Check.present(changedAt, "changed_at");
        Check.that(requestId == null || !requestId.isBlank(), "request_id is not blank");
    }

    /** The same, as what came of a customer's request. */
    public SubscriptionChanged ofRequest(String id) {
        return new SubscriptionChanged(
                subscriptionId,
                customerId,
                productId,
                productName,
                change,
                status,
                mode,
                defaultQty,
                shift,
                effectiveFrom,
                effectiveTo,
                version,
                changedBy,
                changedAt,
                id);
    }
}

package com.earlybird.billing.reconciliation.api;

import com.earlybird.billing.reconciliation.domain.Findings;

/**
 * What a repair asked for. The events come a moment later; reconciliation then shows the result.
 *
 * @param requested deliveries that delivery-service is to tell again
 * @param missingCount deliveries that were not charged
 * @param differentCount deliveries charged at another amount
 */
public record RepairView(int requested, long missingCount, long differentCount) {
    static RepairView of(Findings findings) {
        return new RepairView(
                findings.missing().size() + findings.different().size(),
                findings.missingCount(),
                findings.differentCount());
    }
}

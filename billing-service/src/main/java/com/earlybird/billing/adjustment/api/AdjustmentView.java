package com.earlybird.billing.adjustment.api;

import com.earlybird.billing.adjustment.domain.Adjustment;
import com.earlybird.billing.adjustment.domain.AdjustmentKind;

import java.time.LocalDate;

/**
 * An adjustment; it stands on the customer's next bill.
 *
 * @param owedPaise by how much it changed what the customer owes
 * @param balancePaise what the customer owed after it; below zero it is credit
 */
public record AdjustmentView(
        String id,
        String customerId,
        AdjustmentKind kind,
        long amountPaise,
        long owedPaise,
        String billId,
        String reason,
        LocalDate date,
        Long balancePaise,
        String recordedBy) {
    static AdjustmentView of(Adjustment adjustment) {
        return new AdjustmentView(
                adjustment.id(),
                adjustment.customerId(),
                adjustment.kind(),
                adjustment.amountPaise(),
                adjustment.owedPaise(),
                adjustment.billId(),
                adjustment.reason(),
                adjustment.date(),
                adjustment.balancePaise(),
                adjustment.recordedBy());
    }
}

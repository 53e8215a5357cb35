package com.earlybird.contracts.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Bottles or crates that a customer did not give back are to be paid. Billing posts it once for each
 * {@code loss_id}.
 *
 * @param bottleType the business's own code, {@code GLASS_1L}
 * @param qty how many, above 0
 * @param unitChargePaise of one
 * @param amountPaise {@code qty × unit_charge_paise}, above 0
 * @param date the business date of the loss
 * @param reason in words
 */
public record BottleLossCharged(
        String lossId,
        String customerId,
        String bottleType,
        long qty,
        long unitChargePaise,
        long amountPaise,
        LocalDate date,
        String reason,
        Instant chargedAt) {
    public BottleLossCharged {
        Check.text(lossId, "loss_id");
        Check.text(customerId, "customer_id");
        Check.text(bottleType, "bottle_type");
        Check.positive(qty, "qty");
        Check.positive(unitChargePaise, "unit_charge_paise");
        Check.that(
                amountPaise == Math.multiplyExact(qty, unitChargePaise),
                "amount_paise is qty times unit_charge_paise");
        Check.present(date, "date");
        Check.text(reason, "reason");
        Check.present(chargedAt, "charged_at");
    }
}

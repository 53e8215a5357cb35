package com.earlybird.contracts.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month's bill was issued. Its sums are those of product.md, "The sums": {@code closing = opening
 * + charges + adjustments − payments + round_off}. All amounts are paise; a credit is negative.
 *
 * @param chargesPaise all delivery lines with their corrections: the two totals that follow
 * @param adjustmentsPaise credit notes, discounts, fees, bottle losses
 * @param paymentsPaise what was paid since the last bill; negative where more was refunded
 * @param roundOffPaise from −49 to 50, to bring a positive closing to the rupee
 * @param amountDuePaise what is to be paid by the due date; 0 when in credit
 * @param paymentLink or null
 */
public record BillIssued(
        String billId,
        String customerId,
        YearMonth month,
        long openingBalancePaise,
        long chargesPaise,
        long subscriptionTotalPaise,
        long oneTimeTotalPaise,
        long adjustmentsPaise,
        long paymentsPaise,
        long roundOffPaise,
        long closingBalancePaise,
        long amountDuePaise,
        LocalDate dueDate,
        String paymentLink,
        Instant issuedAt) {
    private static final long MIN_ROUND_OFF_PAISE = -49;
    private static final long MAX_ROUND_OFF_PAISE = 50;

    public BillIssued {
        Check.text(billId, "bill_id");
        Check.text(customerId, "customer_id");
        Check.present(month, "month");
        Check.that(
                chargesPaise == Math.addExact(subscriptionTotalPaise, oneTimeTotalPaise),
                "charges_paise is the sum of the subscription and one-time totals");
        Check.that(
                MIN_ROUND_OFF_PAISE <= roundOffPaise && roundOffPaise <= MAX_ROUND_OFF_PAISE,
                "round_off_paise is from -49 to 50: " + roundOffPaise);
        long movement =
                Math.subtractExact(Math.addExact(chargesPaise, adjustmentsPaise), paymentsPaise);
        Check.that(
                closingBalancePaise
                        == Math.addExact(
                                Math.addExact(openingBalancePaise, movement), roundOffPaise),
                "closing is opening + charges + adjustments - payments + round-off");
        Check.notNegative(amountDuePaise, "amount_due_paise");
        Check.present(dueDate, "due_date");
        Check.present(issuedAt, "issued_at");
    }
}

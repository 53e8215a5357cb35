package com.earlybird.billing.reconciliation.domain;

import java.time.YearMonth;

/**
 * An order of which order-service and the bills do not say the same.
 *
 * @param what stable: {@code billed-without-bill}, {@code bill-not-noted}, {@code other-month},
 *     {@code order-unknown}
 * @param orderMonth what order-service says, or null
 * @param billMonth the month of the bill that charges it, or null
 */
public record OrderFinding(
        String what, String orderId, String customerId, YearMonth orderMonth, YearMonth billMonth) {
    /** Whether it is put right by telling order-service of the bill once more. */
    public boolean canBeTold() {
        return what.equals("bill-not-noted") || what.equals("other-month");
    }
}

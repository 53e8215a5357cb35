package com.earlybird.billing.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What closing a page wrote on it (product.md, "The sums"). All amounts are paise, credits negative;
 * {@code closing = opening + charges + adjustments − payments + round_off}.
 *
 * @param billId {@code BI-YYYYMM-NNNN}
 * @param runId the run that issued it
 * @param pages the ids of the pages whose entries are on it; this page's is the last
 * @param imprint what it prints beside its sums; null on bills older than that
 */
public record Bill(
        String billId,
        String runId,
        Instant issuedAt,
        LocalDate dueDate,
        long openingBalancePaise,
        long subscriptionTotalPaise,
        long oneTimeTotalPaise,
        long chargesPaise,
        long adjustmentsPaise,
        long paymentsPaise,
        long roundOffPaise,
        long closingBalancePaise,
        List<String> pages,
        Imprint imprint) {
    public Bill {
        pages = List.copyOf(pages);
        long movement =
                Math.subtractExact(Math.addExact(chargesPaise, adjustmentsPaise), paymentsPaise);
        long closing = Math.addExact(Math.addExact(openingBalancePaise, movement), roundOffPaise);
        if (closing != closingBalancePaise
                || chargesPaise != Math.addExact(subscriptionTotalPaise, oneTimeTotalPaise)) {
            throw new IllegalArgumentException("the sums of bill " + billId + " do not agree");
        }
    }

    /** The same, bearing this. */
    public Bill bearing(Imprint given) {
        return new Bill(
                billId,
                runId,
                issuedAt,
                dueDate,
                openingBalancePaise,
                subscriptionTotalPaise,
                oneTimeTotalPaise,
                chargesPaise,
                adjustmentsPaise,
                paymentsPaise,
                roundOffPaise,
                closingBalancePaise,
                pages,
                given);
    }

    /** What the month itself came to: charges and adjustments. */
    public long totalPaise() {
        return Math.addExact(chargesPaise, adjustmentsPaise);
    }
}

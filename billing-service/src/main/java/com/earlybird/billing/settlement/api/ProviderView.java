package com.earlybird.billing.settlement.api;

import com.earlybird.billing.settlement.domain.ProviderCheck;
import com.earlybird.billing.settlement.domain.ProviderFinding;

import java.time.LocalDate;
import java.util.List;

/**
 * Receipts of online payments against the provider's settlement reports. All is well where there
 * are no findings and no days are missing.
 *
 * @param agreeing payments and refunds of which both say the same
 * @param awaited received, and neither settled nor overdue to be
 * @param settledPaise what the provider says that customers paid
 * @param refundedPaise what it says that they got back
 * @param feePaise what it kept
 * @param otherLines lines about no customer's payment, such as adjustments
 * @param daysMissing days that are over and whose report was not taken in: of those nothing is proved
 * @param findingCount how many there are; {@code findings} shows at most 1,000
 */
public record ProviderView(
        LocalDate from,
        LocalDate to,
        long agreeing,
        long awaited,
        long settledPaise,
        long refundedPaise,
        long feePaise,
        long otherLines,
        List<LocalDate> daysMissing,
        long findingCount,
        List<ProviderFinding> findings) {
    static ProviderView of(LocalDate from, LocalDate to, ProviderCheck check) {
        return new ProviderView(
                from,
                to,
                check.agreeing(),
                check.awaited(),
                check.settledPaise(),
                check.refundedPaise(),
                check.feePaise(),
                check.others(),
                check.daysMissing(),
                check.findingCount(),
                check.findings());
    }
}

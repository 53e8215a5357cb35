package com.earlybird.billing.reconciliation.domain;

/**
 * Something in the books of a month that is not as it must be.
 *
 * @param billId the bill, or null where it is about a page
 * @param what stable: {@code bill-sums}, {@code entry-on-two-bills}, {@code key-twice}, {@code
 *     opening-balance}
 * @param expectedPaise what it must be, or null where no amount is at fault
 * @param foundPaise what it is, or null
 */
public record BookFinding(
        String pageId, String billId, String what, Long expectedPaise, Long foundPaise) {}

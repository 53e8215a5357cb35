package com.earlybird.billing.settlement.domain;

import java.time.LocalDate;

/**
 * Money of which the provider and the receipts do not say the same.
 *
 * @param what stable: {@code payment-missing} and {@code refund-missing} in the books, {@code
 *     payment-different}, {@code refund-different}, {@code payment-not-settled}, {@code
 *     refund-not-settled} by the provider though the time for it is over
 * @param providerId the provider's payment or refund
 * @param paymentId the receipt, or null
 * @param providerPaise what the provider says, or null
 * @param booksPaise what the books say, or null
 */
public record ProviderFinding(
        String what,
        String providerId,
        String paymentId,
        String customerId,
        LocalDate date,
        Long providerPaise,
        Long booksPaise) {}

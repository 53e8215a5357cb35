package com.earlybird.billing.wallet.api;

/**
 * A top-up, or the online payment that a customer has begun for one.
 *
 * @param id of the payment ({@code PM-…}), or of the online payment ({@code ON-…}) that the checkout
 *     gives the provider as {@code notes.reference_id}
 * @param status CONFIRMED, or STARTED
 * @param balancePaise what is in the wallet now
 * @param paymentUrl the provider's page on which an online payment is made, or null
 * @param problem why an online payment has no page: {@code provider-not-configured}; else null
 */
public record TopUpView(
        String id,
        String customerId,
        long amountPaise,
        String status,
        long balancePaise,
        String paymentUrl,
        String problem) {}

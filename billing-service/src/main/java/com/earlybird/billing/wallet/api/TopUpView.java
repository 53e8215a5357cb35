package com.earlybird.billing.wallet.api;

/**
 * A top-up, or the online payment that a customer has begun for one.
 *
 * @param id of the payment ({@code PM-…}), or of the online payment ({@code ON-…}) that the checkout
 *     gives the provider as {@code notes.reference_id}
 * @param status CONFIRMED, or STARTED
 * @param balancePaise what is in the wallet now
 */
public record TopUpView(
        String id, String customerId, long amountPaise, String status, long balancePaise) {}

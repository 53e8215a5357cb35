package com.earlybird.billing.online.domain;

/**
 * The provider's own page on which a payment is made.
 *
 * @param id the provider's name for it
 * @param url where the customer goes
 */
public record ProviderPage(String id, String url) {}

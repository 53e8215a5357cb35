package com.earlybird.billing.ledger.domain;

/**
 * What a payment or a credit note says beside its amount.
 *
 * @param billId the bill it was meant for, or null
 * @param reference the payer's or provider's number, or null
 * @param reason in words, or null
 */
public record Note(String billId, String reference, String reason) {}

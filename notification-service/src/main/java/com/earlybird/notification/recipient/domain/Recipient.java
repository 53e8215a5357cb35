package com.earlybird.notification.recipient.domain;

/**
 * What is known here of a customer, from the topic {@code customers}.
 *
 * @param id the customer's
 * @param phone E.164
 * @param language as the customer-service has it, {@code en}
 */
public record Recipient(String id, String name, String phone, String language) {}

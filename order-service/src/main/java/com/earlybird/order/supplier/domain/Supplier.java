package com.earlybird.order.supplier.domain;

import java.time.Instant;

/**
 * Somebody the business buys from.
 *
 * @param phone E.164, or null
 * @param gstin checked, or null for one who is not registered
 * @param bankAccount or null
 * @param userId the login that sees this supplier's procurement, or null
 * @param active whether anything is bought there now
 */
public record Supplier(
        String id,
        String name,
        String phone,
        String gstin,
        BankAccount bankAccount,
        String userId,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}

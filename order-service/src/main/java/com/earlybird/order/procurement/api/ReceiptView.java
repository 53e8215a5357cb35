package com.earlybird.order.procurement.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.procurement.domain.Receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a supplier brought; {@code revision} grows with each correction. */
public record ReceiptView(
        String id,
        String supplierId,
        String productId,
        LocalDate date,
        Shift shift,
        BigDecimal qty,
        long revision,
        String notes,
        String receivedBy,
        Instant receivedAt) {
    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.supplierId(),
                receipt.productId(),
                receipt.date(),
                receipt.shift(),
                receipt.qty(),
                receipt.revision(),
                receipt.notes(),
                receipt.receivedBy(),
                receipt.receivedAt());
    }
}

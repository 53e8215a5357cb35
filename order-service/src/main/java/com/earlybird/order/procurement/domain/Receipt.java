package com.earlybird.order.procurement.domain;

import com.earlybird.contracts.Quantity;
import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a supplier really brought of a product for a shift. Said again with another quantity, it is
 * corrected: revision n+1.
 *
 * @param id {@code supplier_id:product_id:date:shift}
 * @param qty in the product's unit
 * @param revision from 1
 * @param notes or null
 */
public record Receipt(
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
    public Receipt {
        qty = Quantity.normal(qty);
    }

    public static String idOf(String supplierId, String productId, LocalDate date, Shift shift) {
        return String.join(":", supplierId, productId, date.toString(), shift.name());
    }

    /** As {@code said} says; the same quantity and notes again change nothing. */
    public Receipt correctedBy(Receipt said) {
        boolean same = qty.equals(said.qty) && Objects.equals(notes, said.notes);
        return same
                ? this
                : new Receipt(
                        id,
                        supplierId,
                        productId,
                        date,
                        shift,
                        said.qty,
                        revision + 1,
                        said.notes,
                        said.receivedBy,
                        said.receivedAt);
    }
}

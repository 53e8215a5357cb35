package com.earlybird.order.procurement.api;

import com.earlybird.order.procurement.domain.Balance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Ordered, received and delivered of a product, by supplier, on one day, in the product's unit.
 *
 * @param supplierId null for what nobody sells that day
 * @param shortQty ordered and not received; more than ordered is negative
 * @param leftQty received and not delivered
 */
public record BalanceView(
        LocalDate date,
        String supplierId,
        String productId,
        BigDecimal orderedQty,
        BigDecimal receivedQty,
        BigDecimal deliveredQty,
        BigDecimal shortQty,
        BigDecimal leftQty) {
    static final List<String> HEADERS = List.of(
            "date",
            "supplier_id",
            "product_id",
            "ordered_qty",
            "received_qty",
            "delivered_qty",
            "short_qty",
            "left_qty");

    static BalanceView of(LocalDate date, Balance balance) {
        return new BalanceView(
                date,
                balance.supplierId(),
                balance.productId(),
                balance.orderedQty(),
                balance.receivedQty(),
                balance.deliveredQty(),
                balance.shortQty(),
                balance.leftQty());
    }

    List<?> cells() {
        return Arrays.asList(
                date,
                supplierId,
                productId,
                orderedQty,
                receivedQty,
                deliveredQty,
                shortQty,
                leftQty);
    }
}

package com.earlybird.billing.bill.api;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.contracts.OrderType;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line of a bill.
 *
 * @param qty below zero where a correction takes back
 * @param amountPaise tax included; below zero where a correction takes back
 */
public record BillLine(
        String deliveryId,
        long revision,
        String orderId,
        OrderType orderType,
        LocalDate deliveryDate,
        String productId,
        String productName,
        String unit,
        BigDecimal qty,
        long unitPricePaise,
        long amountPaise) {
    static BillLine of(Entry entry) {
        return new BillLine(
                entry.delivery().deliveryId(),
                entry.delivery().revision(),
                entry.delivery().orderId(),
                entry.delivery().orderType(),
                entry.serviceDate(),
                entry.item().productId(),
                entry.item().productName(),
                entry.item().unit(),
                entry.item().qty(),
                entry.item().unitPricePaise(),
                entry.owedPaise());
    }
}

package com.earlybird.order.onetime.api;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderStatus;
import com.earlybird.order.pricing.domain.PriceRule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A one-time order; its prices were fixed when it was placed. */
public record OneTimeOrderView(
        String id,
        OrderType orderType,
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        OrderStatus status,
        List<ItemView> items,
        long totalPaise,
        boolean deliveryConfirmed,
        boolean billed,
        Instant billedAt,
        YearMonth billedMonth,
        String billId,
        String addressId,
        String notes,
        String subscriptionId,
        boolean lateEntry,
        String lateReason,
        String cancelReason,
        String cancelledBy,
        Instant cancelledAt,
        String placedBy,
        Instant placedAt,
        Instant updatedAt) {
    /**
     * One product of it.
     *
     * @param priceRule AGREED for the customer's own price, PRODUCT for everybody's; null for an
     *     order from before it was kept
     */
    public record ItemView(
            String productId,
            String productName,
            String unit,
            BigDecimal qty,
            long unitPricePaise,
            long amountPaise,
            PriceRule priceRule) {}

    public static OneTimeOrderView of(OneTimeOrder order) {
        return new OneTimeOrderView(
                order.id(),
                order.orderType(),
                order.customerId(),
                order.deliveryDate(),
                order.shift(),
                order.status(),
                order.items().stream()
                        .map(item -> new ItemView(
                                item.productId(),
                                item.productName(),
                                item.unit(),
                                item.qty(),
                                item.unitPricePaise(),
                                item.amountPaise(),
                                item.priceRule()))
                        .toList(),
                order.totalPaise(),
                order.deliveryConfirmed(),
                order.billed(),
                order.billedAt(),
                order.billedMonth(),
                order.billId(),
                order.addressId(),
                order.notes(),
                order.subscriptionId(),
                order.lateEntry(),
                order.lateReason(),
                order.cancelReason(),
                order.cancelledBy(),
                order.cancelledAt(),
                order.placedBy(),
                order.placedAt(),
                order.updatedAt());
    }
}

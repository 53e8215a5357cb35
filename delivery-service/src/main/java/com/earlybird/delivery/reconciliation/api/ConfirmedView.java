package com.earlybird.delivery.reconciliation.api;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.FoundDelivery;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.delivery.stop.domain.Stop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A confirmed delivery as its latest revision says.
 *
 * @param amountPaise the sum of its items, which is what it must have been charged
 */
public record ConfirmedView(
        String deliveryId,
        long revision,
        String orderId,
        OrderType orderType,
        String customerId,
        LocalDate deliveryDate,
        Shift shift,
        DeliveryStatus status,
        DeliveryType deliveryType,
        long amountPaise,
        List<ConfirmedItemView> items) {

    /** One product; quantities in its unit, money in paise with tax included. */
    public record ConfirmedItemView(
            String productId,
            String productName,
            String unit,
            BigDecimal orderedQty,
            BigDecimal deliveredQty,
            long unitPricePaise,
            long amountPaise,
            String hsnCode,
            BigDecimal taxRatePercent) {}

    static ConfirmedView of(FoundDelivery found) {
        Stop stop = found.stop();
        Delivery delivery = found.delivery();
        return new ConfirmedView(
                delivery.id(),
                delivery.revision(),
                delivery.orderId(),
                delivery.orderType(),
                stop.customerId(),
                stop.date(),
                stop.shift(),
                delivery.latest().status(),
                delivery.latest().deliveryType(),
                delivery.amountPaise(),
                delivery.items().stream().map(ConfirmedView::item).toList());
    }

    private static ConfirmedItemView item(DeliveryItem item) {
        return new ConfirmedItemView(
                item.productId(),
                item.productName(),
                item.unit(),
                item.orderedQty(),
                item.deliveredQty(),
                item.unitPricePaise(),
                item.amountPaise(),
                item.hsnCode(),
                item.taxRatePercent());
    }
}

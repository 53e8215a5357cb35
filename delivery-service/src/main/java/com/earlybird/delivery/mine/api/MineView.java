package com.earlybird.delivery.mine.api;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.Money;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.DeliveryItem;
import com.earlybird.delivery.stop.domain.Stop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer's deliveries, by date and shift. Money is in paise, tax included.
 *
 * @param plannedPaise what everything planned costs
 * @param deliveredPaise what everything delivered costs
 */
public record MineView(List<MyStop> items, long plannedPaise, long deliveredPaise) {
    /** One ring of the bell. */
    public record MyStop(
            LocalDate date,
            Shift shift,
            long plannedPaise,
            long deliveredPaise,
            List<MyDelivery> deliveries) {}

    /** One order; {@code reason} says why less came than was ordered, or null. */
    public record MyDelivery(
            String id,
            String orderId,
            OrderType orderType,
            DeliveryStatus status,
            String reason,
            List<MyItem> items) {}

    /** One product; quantities are in {@code unit}. */
    public record MyItem(
            String productId,
            String productName,
            String unit,
            BigDecimal orderedQty,
            BigDecimal deliveredQty,
            long unitPricePaise,
            long plannedPaise,
            long deliveredPaise) {}

    static MineView of(List<Stop> stops) {
        List<MyStop> mine = stops.stream().map(MineView::stop).toList();
        return new MineView(
                mine,
                mine.stream().mapToLong(MyStop::plannedPaise).sum(),
                mine.stream().mapToLong(MyStop::deliveredPaise).sum());
    }

    private static MyStop stop(Stop stop) {
        List<MyDelivery> deliveries =
                stop.planned().stream().map(MineView::delivery).toList();
        List<MyItem> items =
                deliveries.stream().flatMap(d -> d.items().stream()).toList();
        return new MyStop(
                stop.date(),
                stop.shift(),
                items.stream().mapToLong(MyItem::plannedPaise).sum(),
                items.stream().mapToLong(MyItem::deliveredPaise).sum(),
                deliveries);
    }

    private static MyDelivery delivery(Delivery delivery) {
        boolean said = delivery.status() == DeliveryStatus.DELIVERED
                || delivery.status() == DeliveryStatus.NOT_DELIVERED;
        return new MyDelivery(
                delivery.id(),
                delivery.orderId(),
                delivery.orderType(),
                delivery.status(),
                said ? delivery.latest().reason() : null,
                delivery.items().stream().map(MineView::item).toList());
    }

    private static MyItem item(DeliveryItem item) {
        return new MyItem(
                item.productId(),
                item.productName(),
                item.unit(),
                item.orderedQty(),
                item.deliveredQty(),
                item.unitPricePaise(),
                Money.linePaise(item.orderedQty(), item.unitPricePaise()),
                item.amountPaise());
    }
}

package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.platform.kernel.Fact;

import java.util.List;

/** The facts that billing lives on. The same revision always gives the same fact. */
final class ConfirmedFacts {
    private ConfirmedFacts() {}

    static List<Fact<DeliveryConfirmed>> ofEveryRevision(Stop stop, Delivery delivery) {
        return delivery.revisions().stream()
                .map(revision -> fact(stop, delivery, revision))
                .toList();
    }

    static Fact<DeliveryConfirmed> ofLatest(Stop stop, Delivery delivery) {
        return fact(stop, delivery, delivery.latest());
    }

    private static Fact<DeliveryConfirmed> fact(Stop stop, Delivery delivery, Revision revision) {
        DeliveryConfirmed data = new DeliveryConfirmed(
                delivery.id(),
                revision.revision(),
                delivery.orderId(),
                delivery.orderType(),
                stop.customerId(),
                stop.date(),
                stop.shift(),
                delivery.items().stream()
                        .map(item -> item(item, revision.item(item.productId())))
                        .toList(),
                revision.status(),
                revision.deliveryType(),
                revision.confirmedVia(),
                revision.confirmedBy(),
                revision.reason(),
                revision.notes(),
                revision.confirmedAt(),
                revision.deviceTime(),
                revision.kind());
        return new Fact<>(Topics.DELIVERY_CONFIRMED, stop.customerId(), data);
    }

    private static ConfirmedItem item(DeliveryItem item, Revision.Item said) {
        return new ConfirmedItem(
                item.productId(),
                item.productName(),
                item.unit(),
                item.orderedQty(),
                said.deliveredQty(),
                said.previousQty(),
                item.unitPricePaise(),
                item.hsnCode(),
                item.taxRatePercent());
    }
}

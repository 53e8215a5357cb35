package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.events.OrderChanged;
import com.earlybird.contracts.events.OrderLine;
import com.earlybird.contracts.events.OrderPlaced;

import java.util.List;

/** What other services are told when an order is placed or changed. */
final class OrderFacts {
    private OrderFacts() {}

    static OrderPlaced placed(OneTimeOrder order) {
        return new OrderPlaced(
                order.id(),
                order.customerId(),
                order.deliveryDate(),
                order.shift(),
                lines(order),
                order.totalPaise(),
                order.placedBy(),
                order.placedAt());
    }

    static OrderChanged changed(OneTimeOrder before, OneTimeOrder after, String by) {
        return new OrderChanged(
                after.id(),
                after.customerId(),
                after.deliveryDate(),
                after.shift(),
                before.deliveryDate(),
                before.shift(),
                lines(after),
                after.totalPaise(),
                by,
                after.updatedAt());
    }

    private static List<OrderLine> lines(OneTimeOrder order) {
        return order.items().stream()
                .map(item -> new OrderLine(
                        item.productId(),
                        item.productName(),
                        item.qty(),
                        item.unitPricePaise(),
                        item.amountPaise()))
                .toList();
    }
}

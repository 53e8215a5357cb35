package com.earlybird.delivery.stop.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The office's word on deliveries that nobody confirmed: all of each, or nothing.
 *
 * @param deliveryIds which ones; empty means all
 * @param carrierId only what this delivery boy carries, or null
 * @param delivered all of it, else nothing
 * @param reason in the office's own words
 * @param at when the server received it
 */
public record Settlement(
        Set<String> deliveryIds,
        String carrierId,
        boolean delivered,
        String reason,
        Confirmer confirmer,
        Instant at) {
    public Settlement {
        deliveryIds = Set.copyOf(deliveryIds);
    }

    boolean isOf(Stop stop, Delivery delivery) {
        return (deliveryIds.isEmpty() || deliveryIds.contains(delivery.id()))
                && (carrierId == null || stop.carrierOf(delivery).equals(carrierId));
    }

    List<Confirmation.Line> lines(Delivery delivery) {
        return delivery.items().stream()
                .map(item -> new Confirmation.Line(
                        0,
                        delivery.orderId(),
                        item.productId(),
                        delivered ? item.orderedQty() : BigDecimal.ZERO))
                .toList();
    }

    Confirmation says(List<Confirmation.Line> lines) {
        return new Confirmation(
                Confirmation.Scope.LISTED,
                lines,
                delivered ? null : Reason.OTHER,
                reason,
                confirmer,
                at,
                null,
                null,
                null,
                null);
    }
}

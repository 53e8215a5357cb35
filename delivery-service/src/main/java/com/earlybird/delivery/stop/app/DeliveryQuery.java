package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;

import java.time.LocalDate;

/**
 * Which deliveries are wanted; a part that is null does not narrow.
 *
 * @param deliveryBoyId who carries it: an order sent with another is the other's
 */
public record DeliveryQuery(
        String customerId,
        LocalDate date,
        DeliveryStatus status,
        String orderId,
        String deliveryBoyId) {

    /** Whether this delivery of a stop is meant. */
    boolean wants(Stop stop, Delivery delivery) {
        return (status == null || delivery.status() == status)
                && (orderId == null || delivery.orderId().equals(orderId))
                && (deliveryBoyId == null || stop.carrierOf(delivery).equals(deliveryBoyId));
    }
}

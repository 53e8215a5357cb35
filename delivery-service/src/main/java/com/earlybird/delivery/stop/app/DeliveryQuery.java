package com.earlybird.delivery.stop.app;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.delivery.stop.domain.Delivery;

import java.time.LocalDate;

/** Which deliveries are wanted; a part that is null does not narrow. */
public record DeliveryQuery(
        String customerId,
        LocalDate date,
        DeliveryStatus status,
        String orderId,
        String deliveryBoyId) {

    /** Whether a delivery of a stop that matches is itself meant. */
    boolean wants(Delivery delivery) {
        return (status == null || delivery.status() == status)
                && (orderId == null || delivery.orderId().equals(orderId));
    }
}

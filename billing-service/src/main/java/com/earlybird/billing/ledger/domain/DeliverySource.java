package com.earlybird.billing.ledger.domain;

import com.earlybird.contracts.OrderType;

/** The confirmed delivery, and its revision, that an entry charges. */
public record DeliverySource(
        String deliveryId, long revision, String orderId, OrderType orderType) {}

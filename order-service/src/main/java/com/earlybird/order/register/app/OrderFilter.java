package com.earlybird.order.register.app;

import com.earlybird.contracts.OrderType;
import com.earlybird.order.onetime.domain.OrderStatus;
import com.earlybird.order.subscription.domain.SubscriptionStatus;

import java.time.LocalDate;

/**
 * What a list of orders is narrowed by; a part that is null does not.
 *
 * @param oneTimeStatus one-time orders of this status
 * @param subscriptionStatus subscriptions that are called so on {@code today}
 */
public record OrderFilter(
        String customerId,
        OrderType orderType,
        OrderStatus oneTimeStatus,
        SubscriptionStatus subscriptionStatus,
        LocalDate deliveryDate,
        Boolean billed,
        String productId,
        LocalDate today) {}

package com.earlybird.order.register.domain;

import com.earlybird.contracts.OrderType;

/** The master record of demand, of either type; both live in the collection {@code orders}. */
public interface Order {
    String id();

    OrderType orderType();

    String customerId();
}

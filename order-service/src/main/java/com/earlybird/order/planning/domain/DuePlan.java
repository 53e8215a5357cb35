package com.earlybird.order.planning.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.ScheduledItem;

import java.time.LocalDate;
import java.util.List;

/** What is to be carried for one order on one date and shift, as it is now known. */
public record DuePlan(
        String orderId,
        OrderType orderType,
        String customerId,
        LocalDate date,
        Shift shift,
        List<ScheduledItem> items,
        String addressId,
        String notes,
        String lateReason) {
    public DuePlan {
        items = List.copyOf(items);
    }

    /** The key of one delivery: {@code order_id:date:shift}. */
    public String key() {
        return key(orderId, date, shift);
    }

    public static String key(String orderId, LocalDate date, Shift shift) {
        return orderId + ":" + date + ":" + shift;
    }
}

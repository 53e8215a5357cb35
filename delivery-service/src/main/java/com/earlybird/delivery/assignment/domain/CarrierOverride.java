package com.earlybird.delivery.assignment.domain;

import java.time.LocalDate;

/**
 * That another delivery boy goes to a customer on one day.
 *
 * @param deliveryBoyId null where the override was taken back
 */
public record CarrierOverride(String id, String customerId, LocalDate date, String deliveryBoyId) {
    /** The natural key: {@code customer_id:date}. */
    public static String id(String customerId, LocalDate date) {
        return customerId + ":" + date;
    }

    public static CarrierOverride of(String customerId, LocalDate date, String deliveryBoyId) {
        return new CarrierOverride(id(customerId, date), customerId, date, deliveryBoyId);
    }
}

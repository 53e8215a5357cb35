package com.earlybird.billing;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.DeliveryConfirmed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Confirmed deliveries as delivery-service tells them. */
public final class Deliveries {
    private Deliveries() {}

    /** A subscription's delivery, in full. */
    public static DeliveryConfirmed milk(
            String delivery, String customer, LocalDate date, long pricePaise) {
        return of(delivery, customer, date, OrderType.SUBSCRIPTION, item("PR-1", "1", pricePaise));
    }

    /** A one-time order's delivery, in full; the order's id is made from the delivery's. */
    public static DeliveryConfirmed oneTime(
            String delivery, String customer, LocalDate date, String qty, long pricePaise) {
        return of(delivery, customer, date, OrderType.ONE_TIME, item("PR-2", qty, pricePaise));
    }

    public static DeliveryConfirmed of(
            String delivery,
            String customer,
            LocalDate date,
            OrderType type,
            ConfirmedItem... items) {
        return of(delivery, 1, customer, date, type, items);
    }

    /** A later revision. */
    public static DeliveryConfirmed of(
            String delivery,
            long revision,
            String customer,
            LocalDate date,
            OrderType type,
            ConfirmedItem... items) {
        List<ConfirmedItem> all = List.of(items);
        return new DeliveryConfirmed(
                delivery,
                revision,
                (type == OrderType.ONE_TIME ? "OR" : "SU") + delivery.substring(2),
                type,
                customer,
                date,
                Shift.MORNING,
                all,
                DeliveryConfirmed.statusOf(all),
                DeliveryConfirmed.typeOf(all),
                ConfirmedVia.ADMIN,
                "UR-0001",
                revision > 1 ? "OTHER" : null,
                null,
                date.atTime(LocalTime.of(1, 0)).toInstant(ZoneOffset.UTC),
                null);
    }

    /** Delivered as ordered, for the first time. */
    public static ConfirmedItem item(String product, String qty, long pricePaise) {
        return item(product, qty, qty, "0", pricePaise);
    }

    public static ConfirmedItem item(
            String product, String ordered, String delivered, String previous, long pricePaise) {
        return new ConfirmedItem(
                product,
                "Product " + product,
                "litre",
                new BigDecimal(ordered),
                new BigDecimal(delivered),
                new BigDecimal(previous),
                pricePaise,
                "0401",
                new BigDecimal("5"));
    }
}

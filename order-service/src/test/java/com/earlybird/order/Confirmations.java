package com.earlybird.order;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.DeliveryConfirmed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What delivery-service says of a delivery of two units, or as many as were ordered. */
public final class Confirmations {
    private Confirmations() {}

    public static DeliveryConfirmed of(
            String orderId,
            OrderType type,
            String customer,
            LocalDate date,
            long revision,
            String delivered,
            String previous) {
        ConfirmedItem item = new ConfirmedItem(
                "PR-0001",
                "Milk",
                "500 ml pouch",
                new BigDecimal("2"),
                new BigDecimal(delivered),
                new BigDecimal(previous),
                5_000,
                "0401",
                BigDecimal.ZERO);
        List<ConfirmedItem> items = List.of(item);
        return new DeliveryConfirmed(
                "DL-20260120-0001",
                revision,
                orderId,
                type,
                customer,
                date,
                Shift.MORNING,
                items,
                DeliveryConfirmed.statusOf(items),
                DeliveryConfirmed.typeOf(items),
                ConfirmedVia.ADMIN,
                "UR-0001",
                "NOT_HOME",
                null,
                Instant.now(),
                null);
    }
}

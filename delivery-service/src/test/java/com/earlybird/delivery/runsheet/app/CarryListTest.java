package com.earlybird.delivery.runsheet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.app.SheetStop;
import com.earlybird.delivery.stop.domain.AdjustmentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarryListTest {
    @Test
    void what_is_asked_otherwise_is_carried_beside_what_is_ordered() {
        SheetStop stop = stop(
                DeliveryStatus.PENDING,
                asked(AdjustmentKind.EXTRA, "Milk", "1", null),
                asked(AdjustmentKind.SWAP, "Curd", "2", "Milk"),
                asked(AdjustmentKind.COLLECT, "Curd", "5", null));

        assertEquals(List.of("Curd 0 0 2", "Milk 3 3 -1"), carried(stop, stop(null)));
    }

    @Test
    void less_is_less_only_while_the_stop_is_open() {
        SheetStop.SheetAdjustment less = asked(AdjustmentKind.LESS, "Milk", "1", null);

        assertEquals(
                List.of("Milk 6 3 -1"),
                carried(
                        stop(DeliveryStatus.DELIVERED, less),
                        stop(DeliveryStatus.OUT_FOR_DELIVERY, less)));
    }

    private static List<String> carried(SheetStop... stops) {
        return CarryList.of(List.of(stops)).stream()
                .map(one -> one.productName()
                        + " "
                        + one.orderedQty()
                        + " "
                        + one.openQty()
                        + " "
                        + one.adjustedQty())
                .toList();
    }

    private static SheetStop.SheetAdjustment asked(
            AdjustmentKind kind, String name, String qty, String insteadOf) {
        return new SheetStop.SheetAdjustment(
                "CU-1:2026-01-12:MORNING:1",
                kind,
                "PR-" + name,
                name,
                null,
                new BigDecimal(qty),
                insteadOf == null ? null : "PR-" + insteadOf,
                insteadOf,
                "as asked");
    }

    /** With three of milk in that state; with nothing for null. */
    private static SheetStop stop(DeliveryStatus status, SheetStop.SheetAdjustment... asked) {
        return new SheetStop(
                null,
                "CU-1",
                LocalDate.parse("2026-01-12"),
                Shift.MORNING,
                "DB-0001",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(asked),
                Map.of(),
                status == null ? List.of() : List.of(delivery(status)));
    }

    private static SheetStop.SheetDelivery delivery(DeliveryStatus status) {
        SheetStop.SheetItem milk = new SheetStop.SheetItem(
                "PR-Milk", "Milk", "unit", new BigDecimal("3"), BigDecimal.ZERO, BigDecimal.ONE);
        return new SheetStop.SheetDelivery(
                "DL-1",
                "SU-1",
                OrderType.SUBSCRIPTION,
                status,
                null,
                0,
                null,
                null,
                null,
                null,
                List.of(milk));
    }
}

package com.earlybird.delivery.stop.domain;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.platform.kernel.Change;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One morning at one door: a subscription of milk, and a one-time order of milk and paneer. */
public final class Given {
    public static final String CUSTOMER = "CU-20260105-0001";
    public static final String SUBSCRIPTION = "SU-20260105-0001";
    public static final String ORDER = "OR-20260110-0001";
    public static final String MILK = "PR-0001";
    public static final String PANEER = "PR-0002";
    public static final LocalDate DAY = LocalDate.parse("2026-01-12");
    /** 06:40 in the morning, at the door. */
    public static final Instant AT_THE_DOOR = Instant.parse("2026-01-12T01:10:00Z");

    static final ConfirmationWindow WINDOW = new ConfirmationWindow(ZoneId.of("Asia/Kolkata"));
    static final Confirmer BOY = new Confirmer("UR-0003", ConfirmedVia.DELIVERY_BOY);
    static final Confirmer ADMIN = new Confirmer("UR-0001", ConfirmedVia.ADMIN);

    private Given() {}

    public static Stop stop() {
        return emptyStop()
                .plan("DL-20260112-0001", subscription(1, ScheduleAction.SCHEDULE, "1"))
                .plan("DL-20260112-0002", order());
    }

    public static Stop emptyStop() {
        return Stop.empty(CUSTOMER, DAY, Shift.MORNING, "DB-0001", null);
    }

    public static DeliveryScheduled subscription(long version, ScheduleAction action, String qty) {
        List<ScheduledItem> items =
                action == ScheduleAction.CANCEL ? List.of() : List.of(milk(qty));
        return plan(SUBSCRIPTION, OrderType.SUBSCRIPTION, items, action, version);
    }

    static DeliveryScheduled order() {
        ScheduledItem paneer = new ScheduledItem(
                PANEER,
                "Paneer",
                "kg",
                new BigDecimal("0.5"),
                new BigDecimal("0.25"),
                42000,
                "0406",
                BigDecimal.valueOf(5));
        return plan(
                ORDER, OrderType.ONE_TIME, List.of(milk("2"), paneer), ScheduleAction.SCHEDULE, 1);
    }

    private static ScheduledItem milk(String qty) {
        return new ScheduledItem(
                MILK,
                "Toned milk",
                "500 ml pouch",
                new BigDecimal(qty),
                BigDecimal.ONE,
                3400,
                "0401",
                BigDecimal.ZERO);
    }

    private static DeliveryScheduled plan(
            String orderId,
            OrderType type,
            List<ScheduledItem> items,
            ScheduleAction action,
            long version) {
        return new DeliveryScheduled(
                orderId,
                type,
                CUSTOMER,
                DAY,
                Shift.MORNING,
                items,
                null,
                null,
                action,
                null,
                version,
                AT_THE_DOOR);
    }

    static Confirmation full() {
        return said(Confirmation.Scope.FULL, null, null, List.of());
    }

    static Confirmation nothing(Reason reason, String notes) {
        return said(Confirmation.Scope.NOTHING, reason, notes, List.of());
    }

    /** Lines as {@code order, product, quantity} in a row. */
    static Confirmation listed(Reason reason, String notes, String... lines) {
        return said(Confirmation.Scope.LISTED, reason, notes, lines(lines));
    }

    static List<Confirmation.Line> lines(String... lines) {
        List<Confirmation.Line> made = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 3) {
            made.add(new Confirmation.Line(
                    i / 3, lines[i], lines[i + 1], new BigDecimal(lines[i + 2])));
        }
        return made;
    }

    static Confirmation said(
            Confirmation.Scope scope, Reason reason, String notes, List<Confirmation.Line> lines) {
        return new Confirmation(
                scope, lines, reason, notes, BOY, AT_THE_DOOR, null, null, null, null);
    }

    static Confirmation at(Confirmation said, Instant at, Confirmer confirmer) {
        return new Confirmation(
                said.scope(),
                said.lines(),
                said.reason(),
                said.notes(),
                confirmer,
                at,
                null,
                null,
                null,
                null);
    }

    public static Stop deliveredInFull() {
        return confirmed(full());
    }

    static Stop confirmed(Confirmation said) {
        return stop().confirm(said, WINDOW).state();
    }

    static List<DeliveryConfirmed> events(Change<Stop> change) {
        return change.facts().stream()
                .map(fact -> (DeliveryConfirmed) fact.data())
                .toList();
    }
}

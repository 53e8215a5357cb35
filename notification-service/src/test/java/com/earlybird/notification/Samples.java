package com.earlybird.notification;

import com.earlybird.contracts.ConfirmationKind;
import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Examples;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topic;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.contracts.events.OrderCancelled;
import com.earlybird.contracts.events.OrderLine;
import com.earlybird.contracts.events.OrderPlaced;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.notification.message.domain.Intake;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.OrderWording;
import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.preference.domain.ServiceSettings;
import com.earlybird.notification.recipient.domain.Recipient;
import com.earlybird.notification.template.domain.DefaultTemplates;
import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.platform.json.JsonManner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Events as other services publish them. Each {@link #number} is a household of its own. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-01-27T06:12:03.123Z");

    private static final LocalDate DAY = LocalDate.of(2026, 1, 27);
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private Samples() {}

    public static int number() {
        return NUMBERS.incrementAndGet();
    }

    public static String customerId(int number) {
        return "CU-20260105-" + number;
    }

    public static String orderId(int number) {
        return "OR-20260126-" + number;
    }

    public static String phone(int number) {
        return "+91984000" + number;
    }

    public static CustomerState customer(int number) {
        return new CustomerState(
                customerId(number),
                "UR-" + number,
                "Lakshmi",
                phone(number),
                null,
                "en",
                "Mylapore",
                CustomerStatus.ACTIVE,
                List.of(new StatusChange(CustomerStatus.ACTIVE, DAY)),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                1,
                NOW);
    }

    public static OrderPlaced order(int number) {
        return order(number, orderId(number));
    }

    public static OrderPlaced order(int number, String orderId) {
        OrderLine line =
                new OrderLine("PR-0001", "Toned milk", BigDecimal.valueOf(2), 25_000, 50_000);
        return new OrderPlaced(
                orderId,
                customerId(number),
                DAY,
                Shift.MORNING,
                List.of(line),
                50_000,
                "UR-" + number,
                NOW);
    }

    public static OrderCancelled cancelled(int number) {
        return new OrderCancelled(
                orderId(number),
                customerId(number),
                DAY,
                Shift.MORNING,
                "We are away.",
                "UR-" + number,
                NOW);
    }

    public static String deliveryId(int number) {
        return "DL-20260127-" + number;
    }

    /** One of two milk is handed over, or nothing is: the revision after which so much stands. */
    public static DeliveryConfirmed confirmed(
            int number, ConfirmationKind kind, long revision, int before, int after, Instant at) {
        ConfirmedItem milk = new ConfirmedItem(
                "PR-0001",
                "Toned milk",
                "500 ml pouch",
                BigDecimal.valueOf(2),
                BigDecimal.valueOf(after),
                BigDecimal.valueOf(before),
                3_400,
                "0401",
                BigDecimal.ZERO);
        return new DeliveryConfirmed(
                deliveryId(number),
                revision,
                orderId(number),
                OrderType.ONE_TIME,
                customerId(number),
                DAY,
                Shift.MORNING,
                List.of(milk),
                DeliveryConfirmed.statusOf(List.of(milk)),
                DeliveryConfirmed.typeOf(List.of(milk)),
                ConfirmedVia.DELIVERY_BOY,
                "UR-0003",
                kind == ConfirmationKind.UNDO ? "UNDONE" : null,
                null,
                at,
                null,
                kind);
    }

    /** The message of {@link #order}, due at a moment of real time. */
    public static Notification queuedOrder(int number, Instant due) {
        Intake.Situation situation = new Intake.Situation(
                ServiceSettings.byDefault(),
                DefaultTemplates.of(MessageType.ORDER_PLACED),
                new Recipient(customerId(number), "Lakshmi", phone(number), "en"),
                Preference.of(customerId(number)));
        return Intake.decide(OrderWording.of(order(number)), situation, NOW, due);
    }

    public static NotificationRequested code(int number, String code) {
        return new NotificationRequested(
                "otp-" + number, "ONE_TIME_CODE", phone(number), Map.of("code", code), null, NOW);
    }

    /** One of the contract's own examples. */
    public static <T> T example(Topic<T> topic, String name) {
        try {
            return JsonManner.events().readValue(Examples.json(topic, name), topic.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.earlybird.notification.message.domain;

import com.earlybird.contracts.ConfirmationKind;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.Money;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.OrderCancelled;
import com.earlybird.contracts.events.OrderPlaced;
import com.earlybird.notification.template.domain.MessageType;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a customer is told of an order and its delivery. */
public final class OrderWording {
    // Delivery-service takes back within a minute; the rest is for the undo's own way here.
    private static final Duration HELD = Duration.ofSeconds(75);

    private OrderWording() {}

    public static Request of(OrderPlaced e) {
        return new Request(
                MessageType.ORDER_PLACED,
                e.orderId(),
                e.customerId(),
                null,
                e.orderId(),
                Map.of(
                        "order_id", e.orderId(),
                        "items", Items.ordered(e.items()),
                        "delivery_date", Words.date(e.deliveryDate()),
                        "shift", Words.shift(e.shift()),
                        "total", Money.rupees(e.totalPaise())));
    }

    public static Request of(OrderCancelled e) {
        return new Request(
                MessageType.ORDER_CANCELLED,
                e.orderId(),
                e.customerId(),
                null,
                e.orderId(),
                Map.of(
                        "order_id", e.orderId(),
                        "delivery_date", Words.date(e.deliveryDate()),
                        "shift", Words.shift(e.shift()),
                        "reason", Words.clause(e.reason())));
    }

    /**
     * Each revision is told of once: a word at the door as it went, the office's later one as a
     * correction. A word at the door is held until it can no longer be taken back, so that a slip
     * of the thumb reaches nobody.
     */
    public static Request of(DeliveryConfirmed e) {
        Request plain = plain(e);
        return switch (e.kindSaid()) {
            case CONFIRMATION -> plain.held(e.confirmedAt().plus(HELD));
            case UNDO -> plain.takingBack(typeBefore(e), key(e, e.revision() - 1));
            case CORRECTION -> plain;
        };
    }

    private static Request plain(DeliveryConfirmed e) {
        Map<String, String> values = new HashMap<>(Map.of(
                "order_id", e.orderId(),
                "delivery_date", Words.date(e.deliveryDate()),
                "shift", Words.shift(e.shift())));
        MessageType type = type(e);
        String reason = Words.reason(e.reason(), e.notes());
        if (type == MessageType.DELIVERY_MISSED) {
            values.put("items", Items.missed(e.items()));
            values.put("reason", reason);
        } else {
            boolean partial = type == MessageType.DELIVERY_CONFIRMED
                    && e.deliveryType() == DeliveryType.PARTIAL;
            String items = Items.delivered(e.items());
            values.put("items", partial ? items + " (" + reason + ")" : items);
            values.put("amount", Money.rupees(e.amountPaise()));
        }
        if (type == MessageType.DELIVERY_CORRECTED) {
            values.put("difference", difference(e.differencePaise()));
        }
        String key = key(e, e.revision());
        return new Request(type, key, e.customerId(), null, e.deliveryId(), values);
    }

    private static MessageType type(DeliveryConfirmed e) {
        if (e.kindSaid() != ConfirmationKind.CONFIRMATION) {
            return MessageType.DELIVERY_CORRECTED;
        }
        return e.status() == DeliveryStatus.NOT_DELIVERED
                ? MessageType.DELIVERY_MISSED
                : MessageType.DELIVERY_CONFIRMED;
    }

    /** What the confirmation that is taken back was told as. */
    private static MessageType typeBefore(DeliveryConfirmed undo) {
        return undo.items().stream().anyMatch(item -> item.previousQty().signum() > 0)
                ? MessageType.DELIVERY_CONFIRMED
                : MessageType.DELIVERY_MISSED;
    }

    private static String key(DeliveryConfirmed e, long revision) {
        return e.deliveryId() + ":" + revision;
    }

    private static String difference(long paise) {
        if (paise == 0) {
            return "no difference";
        }
        return paise > 0 ? Money.rupees(paise) + " more" : Money.rupees(-paise) + " less";
    }
}

package com.earlybird.notification.template.domain;

import com.earlybird.platform.kernel.Rejection;

import java.util.Arrays;
import java.util.List;

/**
 * What a message is about. Each type has one template and the values that can be put into it; a type
 * without listed values takes whatever its request carries.
 */
public enum MessageType {
    ORDER_PLACED("name", "order_id", "items", "delivery_date", "shift", "total"),
    ORDER_CANCELLED("name", "order_id", "delivery_date", "shift", "reason"),
    SUBSCRIPTION_STARTED("name", "subscription_id", "product", "qty", "shift", "dates"),
    SUBSCRIPTION_PAUSED("name", "subscription_id", "product", "qty", "shift", "dates"),
    SUBSCRIPTION_RESUMED("name", "subscription_id", "product", "qty", "shift", "dates"),
    SUBSCRIPTION_STOPPED("name", "subscription_id", "product", "qty", "shift", "dates"),
    DELIVERY_CONFIRMED("name", "order_id", "delivery_date", "shift", "items", "amount"),
    DELIVERY_MISSED("name", "order_id", "delivery_date", "shift", "items", "reason"),
    DELIVERY_CORRECTED(
            "name", "order_id", "delivery_date", "shift", "items", "amount", "difference"),
    BILL_ISSUED("name", "bill_id", "month", "charges", "amount_due", "due_date", "to_pay"),
    PAYMENT_RECEIVED("name", "payment_id", "amount", "method", "received_on", "balance"),
    BILL_OVERDUE("name", "bill_id", "month", "amount_due", "due_date"),
    BILL_REMINDER("name", "bills", "amount_due", "due_date", "payment_link"),
    BILLED_LATE("name", "orders", "amount"),
    CREDIT_NOTE_ISSUED("name", "credit_note_id", "bill_id", "amount", "reason"),
    PAYMENT_REVERSED("name", "payment_id", "amount", "reason"),
    WALLET_LOW("name", "balance", "minimum"),
    WALLET_PAUSED("name", "balance"),
    WALLET_RESUMED("name", "balance"),
    CHANGE_REQUEST_APPROVED("name", "request_id", "kind", "detail"),
    CHANGE_REQUEST_REFUSED("name", "request_id", "kind", "reason"),
    DELIVERY_CANCELLED("name", "delivery_date", "shift", "items", "reason"),
    /** To a delivery boy: what he has not said anything about by the end of the day. */
    DELIVERIES_UNCONFIRMED("name", "delivery_date", "shift", "count"),
    ONE_TIME_CODE,
    CAMPAIGN;

    private static final int USUAL_TRIES = 8;
    // After some minutes the code is no longer worth sending.
    private static final int TRIES_OF_A_CODE = 5;

    private final List<String> offered;

    MessageType(String... offered) {
        this.offered = List.of(offered);
    }

    /** The names a template may use. */
    public List<String> offered() {
        return offered;
    }

    /** Whether a template may use a value of this name. */
    public boolean offers(String name) {
        return offered.isEmpty() || offered.contains(name);
    }

    /** Sent whatever the customer has muted: without a code nobody can log in. */
    public boolean essential() {
        return this == ONE_TIME_CODE;
    }

    /** Its text is for the receiver alone and is shown in no log. */
    public boolean secret() {
        return this == ONE_TIME_CODE;
    }

    /** Somebody stands before a screen and waits for it. */
    public boolean urgent() {
        return this == ONE_TIME_CODE;
    }

    /** How often sending is tried before it is given up. */
    public int tries() {
        return this == ONE_TIME_CODE ? TRIES_OF_A_CODE : USUAL_TRIES;
    }

    /** The type of that name; 404 when there is none. */
    public static MessageType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("message type", name));
    }
}

package com.earlybird.notification.template.domain;

import static com.earlybird.notification.template.domain.MessageType.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The templates EarlyBird comes with, to be approved by the provider under the same names. A body
 * neither begins nor ends with a placeholder, for the provider refuses that; the one-time code is
 * the provider's own fixed form of an authentication template.
 */
public final class DefaultTemplates {
    private static final Map<MessageType, Template> ALL = new EnumMap<>(MessageType.class);

    static {
        add(
                ORDER_PLACED,
                "Hello {{1}}, we have your order {{2}}: {{3}}. It comes on {{4}} in the {{5}}."
                        + " Total: {{6}}. Thank you!",
                "name",
                "order_id",
                "items",
                "delivery_date",
                "shift",
                "total");
        add(
                ORDER_CANCELLED,
                "Hello {{1}}, your order {{2}} for {{3}} is cancelled. Reason: {{4}}."
                        + " You are not charged for it.",
                "name",
                "order_id",
                "delivery_date",
                "reason");
        add(
                SUBSCRIPTION_STARTED,
                "Hello {{1}}, your subscription has begun: {{2}} of {{3}} in the {{4}}, {{5}}."
                        + " Thank you for choosing EarlyBird!",
                "name",
                "qty",
                "product",
                "shift",
                "dates");
        add(
                SUBSCRIPTION_PAUSED,
                "Hello {{1}}, your subscription of {{2}} is paused {{3}}. See you after that!",
                "name",
                "product",
                "dates");
        add(
                SUBSCRIPTION_RESUMED,
                "Hello {{1}}, your subscription of {{2}} goes on {{3}}. Welcome back!",
                "name",
                "product",
                "dates");
        add(
                SUBSCRIPTION_STOPPED,
                "Hello {{1}}, your subscription of {{2}} is stopped; nothing is delivered {{3}}."
                        + " Thank you for having been with us.",
                "name",
                "product",
                "dates");
        add(
                DELIVERY_CONFIRMED,
                "Hello {{1}}, delivered on {{2}} in the {{3}}: {{4}}. Amount: {{5}}. Thank you!",
                "name",
                "delivery_date",
                "shift",
                "items",
                "amount");
        add(
                DELIVERY_MISSED,
                "Hello {{1}}, on {{2}} in the {{3}} we could not deliver {{4}}. Reason: {{5}}."
                        + " You are not charged for it.",
                "name",
                "delivery_date",
                "shift",
                "items",
                "reason");
        add(
                DELIVERY_CORRECTED,
                "Hello {{1}}, we corrected your delivery of {{2}} in the {{3}}. You received: {{4}}."
                        + " On your bill: {{5}}. Thank you for your patience.",
                "name",
                "delivery_date",
                "shift",
                "items",
                "difference");
        add(
                BILL_ISSUED,
                "Hello {{1}}, your bill {{2}} for {{3}} is ready. Charges of the month: {{4}}."
                        + " {{5}}. Thank you!",
                "name",
                "bill_id",
                "month",
                "charges",
                "to_pay");
        add(
                PAYMENT_RECEIVED,
                "Hello {{1}}, we received {{2}} by {{3}} on {{4}} (receipt {{5}}). {{6}}. Thank you!",
                "name",
                "amount",
                "method",
                "received_on",
                "payment_id",
                "balance");
        add(
                BILL_OVERDUE,
                "Hello {{1}}, {{2}} of your bill {{3}} for {{4}} was due on {{5}}."
                        + " Please pay it soon. Thank you!",
                "name",
                "amount_due",
                "bill_id",
                "month",
                "due_date");
        add(
                BILL_REMINDER,
                "Hello {{1}}, {{2}} of your bills is to be paid by {{3}}: {{4}}."
                        + " You can pay at {{5}} if you like. Thank you!",
                "name",
                "amount_due",
                "due_date",
                "bills",
                "payment_link");
        add(
                BILLED_LATE,
                "Hello {{1}}, we found that you were not yet charged for {{2}}. It comes to {{3}}"
                        + " and stands on your next bill with its own date. Sorry for the delay!",
                "name",
                "orders",
                "amount");
        add(
                CREDIT_NOTE_ISSUED,
                "Hello {{1}}, we took {{2}} off your bill {{3}} (credit note {{4}}). Reason: {{5}}."
                        + " Thank you for your patience.",
                "name",
                "amount",
                "bill_id",
                "credit_note_id",
                "reason");
        add(
                PAYMENT_REVERSED,
                "Hello {{1}}, your payment {{2}} of {{3}} did not go through. Reason: {{4}}."
                        + " Please pay it another way. Thank you!",
                "name",
                "payment_id",
                "amount",
                "reason");
        add(
                WALLET_LOW,
                "Hello {{1}}, your wallet holds {{2}} beyond what is on its way to you; we suggest to"
                        + " keep at least {{3}}. Please top it up soon. Thank you!",
                "name",
                "balance",
                "minimum");
        add(
                WALLET_PAUSED,
                "Hello {{1}}, your wallet holds {{2}}, which is too little for the next delivery, so"
                        + " we pause your subscriptions until you top it up.",
                "name",
                "balance");
        add(
                WALLET_RESUMED,
                "Hello {{1}}, thank you, your wallet now holds {{2}} and your subscriptions go on.",
                "name",
                "balance");
        add(
                CHANGE_REQUEST_APPROVED,
                "Hello {{1}}, your request {{2}} is granted: {{3}}. Thank you!",
                "name",
                "request_id",
                "detail");
        add(
                CHANGE_REQUEST_REFUSED,
                "Hello {{1}}, we could not grant your request {{2}}. Reason: {{3}}."
                        + " Please call us if you have questions.",
                "name",
                "request_id",
                "reason");
        add(
                DELIVERY_CANCELLED,
                "Hello {{1}}, on {{2}} in the {{3}} we cannot bring {{4}}. Reason: {{5}}."
                        + " You are not charged for it.",
                "name",
                "delivery_date",
                "shift",
                "items",
                "reason");
        add(
                DELIVERIES_UNCONFIRMED,
                "Hello {{1}}, {{2}} deliveries of {{3}} in the {{4}} are not confirmed yet."
                        + " Please say for each whether it was delivered.",
                "name",
                "count",
                "delivery_date",
                "shift");
        add(CAMPAIGN, "Hello {{1}}, {{2}} Your EarlyBird team", "name", "text");
        ALL.put(
                ONE_TIME_CODE,
                new Template(
                        ONE_TIME_CODE.name(),
                        "one_time_code",
                        "en",
                        true,
                        "{{1}} is your verification code. For your security, do not share this"
                                + " code.",
                        List.of("code"),
                        ParameterFormat.POSITIONAL,
                        "code",
                        Map.of()));
    }

    private DefaultTemplates() {}

    public static Template of(MessageType type) {
        return ALL.get(type);
    }

    private static void add(MessageType type, String body, String... parameters) {
        ALL.put(
                type,
                new Template(
                        type.name(),
                        type.name().toLowerCase(Locale.ROOT),
                        "en",
                        true,
                        body,
                        List.of(parameters),
                        ParameterFormat.POSITIONAL,
                        null,
                        Map.of()));
    }
}

package com.earlybird.notification.message.domain;

import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.notification.template.domain.MessageType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a customer is told of a subscription: that it begins, pauses, goes on or stops. */
public final class SubscriptionWording {
    private SubscriptionWording() {}

    /**
     * Empty where the change is one that the customer sees anyway, or a draft; or where it came of
     * the customer's request, whose answer says it.
     */
    public static Optional<Request> of(SubscriptionChanged e) {
        if (e.requestId() != null) {
            return Optional.empty();
        }
        return switch (e.change()) {
            // It begins once, whether it was active at creation or activated later.
            case STARTED, ACTIVATED ->
                e.status().equals("DRAFT")
                        ? Optional.empty()
                        : Optional.of(request(
                                MessageType.SUBSCRIPTION_STARTED,
                                e,
                                e.subscriptionId(),
                                from(e.effectiveFrom())));
            case PAUSED ->
                Optional.of(request(MessageType.SUBSCRIPTION_PAUSED, e, versionKey(e), span(e)));
            case RESUMED ->
                Optional.of(request(
                        MessageType.SUBSCRIPTION_RESUMED,
                        e,
                        versionKey(e),
                        from(e.effectiveFrom())));
            case STOPPED ->
                Optional.of(request(
                        MessageType.SUBSCRIPTION_STOPPED,
                        e,
                        versionKey(e),
                        from(e.effectiveFrom()) + " on"));
            case PATTERN_CHANGED, DAY_CHANGED -> Optional.empty();
        };
    }

    private static Request request(
            MessageType type, SubscriptionChanged e, String key, String dates) {
        return new Request(
                type,
                key,
                e.customerId(),
                null,
                e.subscriptionId(),
                Map.of(
                        "subscription_id", e.subscriptionId(),
                        "product", e.productName(),
                        "qty", e.defaultQty() == null ? "some" : e.defaultQty().toPlainString(),
                        "shift", Words.shift(e.shift()),
                        "dates", dates));
    }

    private static String versionKey(SubscriptionChanged e) {
        return e.subscriptionId() + ":" + e.version();
    }

    private static String from(LocalDate day) {
        return "from " + (day == null ? "now" : Words.date(day));
    }

    private static String span(SubscriptionChanged e) {
        return from(e.effectiveFrom())
                + (e.effectiveTo() == null
                        ? " until you resume it"
                        : " to " + Words.date(e.effectiveTo()));
    }
}

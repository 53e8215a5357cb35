package com.earlybird.order.changerequest.domain;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.platform.kernel.Fact;

import java.util.List;
import java.util.Map;

/**
 * The one answer to a request on WhatsApp, whether or not somebody had to decide; its id is the
 * request's, so it is sent once. The changes that it made say that they came of it, and are not told
 * beside it.
 */
final class RequestMessage {
    private RequestMessage() {}

    static List<Fact<NotificationRequested>> approved(ChangeRequest r, KnownCustomer customer) {
        return message(
                "CHANGE_REQUEST_APPROVED", r, customer, "detail", r.wish().text());
    }

    static List<Fact<NotificationRequested>> refused(ChangeRequest r, KnownCustomer customer) {
        return message("CHANGE_REQUEST_REFUSED", r, customer, "reason", r.refusalReason());
    }

    /** A customer without a phone cannot be told. */
    private static List<Fact<NotificationRequested>> message(
            String type, ChangeRequest r, KnownCustomer customer, String last, String text) {
        if (customer == null || customer.phone() == null) {
            return List.of();
        }
        NotificationRequested fact = new NotificationRequested(
                r.id() + ":answer",
                type,
                customer.phone(),
                Map.of(
                        "name",
                        customer.name(),
                        "request_id",
                        r.id(),
                        "kind",
                        r.wish().kind().text(),
                        last,
                        text),
                r.customerId(),
                r.updatedAt());
        return List.of(new Fact<>(Topics.NOTIFICATION_REQUESTED, customer.phone(), fact));
    }
}

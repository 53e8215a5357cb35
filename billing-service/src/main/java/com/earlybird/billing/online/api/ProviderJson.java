package com.earlybird.billing.online.api;

import com.earlybird.billing.online.domain.ProviderTold;
import com.earlybird.platform.kernel.Rejection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;

/**
 * Reads an event in Razorpay's form: {@code event}, {@code payload.payment.entity}, {@code
 * payload.refund.entity} and {@code payload.payment_link.entity}; amounts are paise. Its notes are an empty list where there are none.
 */
final class ProviderJson {
    private static final int MOST_ID = 60;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProviderJson() {}

    static ProviderTold read(String raw) {
        JsonNode root;
        try {
            root = MAPPER.readTree(raw);
        } catch (IOException e) {
            throw Rejection.malformed("body", "is no JSON");
        }
        JsonNode payment = root.path("payload").path("payment").path("entity");
        JsonNode refund = root.path("payload").path("refund").path("entity");
        JsonNode notes = payment.path("notes");
        return new ProviderTold(
                root.path("event").asText(""),
                money(payment),
                money(refund),
                new ProviderTold.Notes(
                        referenceId(
                                notes, root.path("payload").path("payment_link").path("entity")),
                        text(notes, "customer_id"),
                        text(notes, "bill_id")),
                text(payment.path("acquirer_data"), "rrn"));
    }

    /** A payment link's own reference is ours; what is paid on it need not repeat it. */
    private static String referenceId(JsonNode notes, JsonNode link) {
        String own = text(link, "reference_id");
        return own == null ? text(notes, "reference_id") : own;
    }

    private static ProviderTold.Money money(JsonNode entity) {
        String id = text(entity, "id");
        JsonNode amount = entity.path("amount");
        if (id == null || !amount.isIntegralNumber() || !amount.canConvertToLong()) {
            return null;
        }
        return amount.longValue() <= 0
                ? null
                : new ProviderTold.Money(id, amount.longValue(), text(entity, "currency"));
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.isBlank() || text.length() > MOST_ID ? null : text;
    }
}

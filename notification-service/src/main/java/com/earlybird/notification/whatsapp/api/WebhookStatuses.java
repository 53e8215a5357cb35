package com.earlybird.notification.whatsapp.api;

import com.earlybird.notification.message.domain.MessageStatus;
import com.earlybird.notification.message.domain.ProviderStatus;
import com.earlybird.notification.whatsapp.domain.CloudApiFault;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the statuses out of a webhook's body (Meta, "messages webhook: status"). Incoming messages
 * and everything else that a webhook may carry is passed over.
 */
final class WebhookStatuses {
    private static final Map<String, MessageStatus> STATUSES = Map.of(
            "sent", MessageStatus.SENT,
            "delivered", MessageStatus.DELIVERED,
            "read", MessageStatus.READ,
            "failed", MessageStatus.FAILED);

    private WebhookStatuses() {}

    static List<ProviderStatus> of(JsonNode body) {
        List<ProviderStatus> found = new ArrayList<>();
        for (JsonNode entry : body.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                for (JsonNode status : change.path("value").path("statuses")) {
                    read(status).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<ProviderStatus> read(JsonNode node) {
        MessageStatus status = STATUSES.get(node.path("status").asText());
        String id = node.path("id").asText("");
        if (status == null || id.isEmpty()) {
            return Optional.empty();
        }
        String ours = node.path("biz_opaque_callback_data").asText(null);
        if (status != MessageStatus.FAILED) {
            return Optional.of(new ProviderStatus(id, ours, status, null, false));
        }
        CloudApiFault fault = fault(node.path("errors").path(0));
        return Optional.of(new ProviderStatus(id, ours, status, fault.text(), fault.passes(0)));
    }

    private static CloudApiFault fault(JsonNode error) {
        return new CloudApiFault(
                error.path("code").asInt(0),
                error.path("title").asText("no reason given"),
                error.path("error_data").path("details").asText(null));
    }
}

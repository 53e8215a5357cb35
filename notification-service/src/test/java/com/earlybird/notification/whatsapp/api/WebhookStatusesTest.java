package com.earlybird.notification.whatsapp.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.notification.message.domain.MessageStatus;
import com.earlybird.notification.message.domain.ProviderStatus;
import com.earlybird.platform.json.JsonManner;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookStatusesTest {
    @Test
    void statuses_are_found_among_everything_else() throws JsonProcessingException {
        String body = """
                {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [
                  {"field": "messages", "value": {"messages": [{"id": "wamid.in", "type": "text"}]}},
                  {"field": "messages", "value": {"messaging_product": "whatsapp", "statuses": [
                    {"id": "wamid.1", "status": "read", "timestamp": "1750857384",
                     "recipient_id": "919840012345", "biz_opaque_callback_data": "BILL_ISSUED:BI-1"},
                    {"id": "wamid.2", "status": "failed", "timestamp": "1750857384",
                     "errors": [{"code": 131026, "title": "Message undeliverable",
                                 "error_data": {"details": "Not on WhatsApp"}}]},
                    {"id": "wamid.3", "status": "failed", "errors": [{"code": 130429}]},
                    {"id": "wamid.4", "status": "something new"}]}}]}]}
                """;

        assertEquals(
                List.of(
                        new ProviderStatus(
                                "wamid.1", "BILL_ISSUED:BI-1", MessageStatus.READ, null, false),
                        new ProviderStatus(
                                "wamid.2",
                                null,
                                MessageStatus.FAILED,
                                "131026: Message undeliverable. Not on WhatsApp",
                                false),
                        new ProviderStatus(
                                "wamid.3",
                                null,
                                MessageStatus.FAILED,
                                "130429: no reason given",
                                true)),
                WebhookStatuses.of(JsonManner.tolerant().readTree(body)));
    }

    @Test
    void a_body_of_another_kind_holds_none() throws JsonProcessingException {
        assertEquals(List.of(), WebhookStatuses.of(JsonManner.tolerant().readTree("[1, \"a\"]")));
        assertEquals(List.of(), WebhookStatuses.of(JsonManner.tolerant().readTree("")));
    }
}

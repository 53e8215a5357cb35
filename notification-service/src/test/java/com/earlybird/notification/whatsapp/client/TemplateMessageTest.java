package com.earlybird.notification.whatsapp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.notification.Samples;
import com.earlybird.notification.message.domain.Intake;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.OrderWording;
import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.preference.domain.ServiceSettings;
import com.earlybird.notification.recipient.domain.Recipient;
import com.earlybird.notification.template.domain.ParameterFormat;
import com.earlybird.notification.template.domain.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateMessageTest {
    private static JsonNode message(String body, List<String> parameters) {
        Template template = new Template(
                "ORDER_PLACED",
                "order_placed",
                "en_US",
                true,
                body,
                parameters,
                ParameterFormat.NAMED,
                null,
                Map.of());
        Recipient recipient =
                new Recipient(Samples.customerId(1001), "Lakshmi", Samples.phone(1001), "en");
        Notification notification = Intake.decide(
                OrderWording.of(Samples.order(1001)),
                new Intake.Situation(
                        ServiceSettings.byDefault(),
                        template.checked(),
                        recipient,
                        Preference.of(recipient.id())),
                Samples.NOW,
                Samples.NOW);
        return TemplateMessage.of(notification);
    }

    @Test
    void named_parameters_carry_their_names() {
        JsonNode message = message("Dear {{name}}, thanks", List.of("name"));

        assertEquals(
                "[{\"type\":\"text\",\"text\":\"Lakshmi\",\"parameter_name\":\"name\"}]",
                message.at("/template/components/0/parameters").toString());
        assertEquals("en_US", message.at("/template/language/code").asText());
    }

    @Test
    void a_template_without_parameters_has_no_components() {
        assertTrue(message("Thanks!", List.of()).at("/template/components").isEmpty());
    }
}

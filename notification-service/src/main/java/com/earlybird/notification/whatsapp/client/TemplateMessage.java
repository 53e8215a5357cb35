package com.earlybird.notification.whatsapp.client;

import com.earlybird.notification.message.domain.Content;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.Parameter;
import com.earlybird.notification.template.domain.ParameterFormat;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body of a template message (Meta, Cloud API, "Messages" and "Template messages"). */
final class TemplateMessage {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TemplateMessage() {}

    /** {@code biz_opaque_callback_data} comes back in every webhook of this message. */
    static ObjectNode of(Notification notification) {
        ObjectNode message = JSON.objectNode()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put("to", notification.phone().substring(1))
                .put("type", "template")
                .put("biz_opaque_callback_data", notification.id());
        message.set("template", template(notification.content()));
        return message;
    }

    private static ObjectNode template(Content content) {
        ObjectNode template = JSON.objectNode().put("name", content.template());
        template.putObject("language").put("code", content.language());
        ArrayNode components = template.putArray("components");
        if (!content.parameters().isEmpty()) {
            ArrayNode parameters =
                    components.addObject().put("type", "body").putArray("parameters");
            content.parameters()
                    .forEach(parameter ->
                            parameters.add(parameter(parameter, content.parameterFormat())));
        }
        if (content.button() != null) {
            components
                    .addObject()
                    .put("type", "button")
                    .put("sub_type", "url")
                    .put("index", "0")
                    .putArray("parameters")
                    .add(text(content.button()));
        }
        return template;
    }

    private static ObjectNode parameter(Parameter parameter, ParameterFormat format) {
        ObjectNode node = text(parameter.value());
        return format == ParameterFormat.NAMED
                ? node.put("parameter_name", parameter.name())
                : node;
    }

    private static ObjectNode text(String value) {
        return JSON.objectNode().put("type", "text").put("text", value);
    }
}

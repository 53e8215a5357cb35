package com.earlybird.runner.whatsapp;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.util.Optional;

/**
 * Checks a send as the Cloud API does (Meta, WhatsApp Cloud API, "Messages"): the product, the
 * phone, and a template or a text.
 */
final class SendRequest {
    private static final int MAX_CALLBACK_CHARACTERS = 512;

    private SendRequest() {}

    /** What is wrong with the request; empty when nothing is. */
    static Optional<String> fault(JsonObject request) {
        if (!"whatsapp".equals(request.getValue("messaging_product"))) {
            return Optional.of("messaging_product must be whatsapp");
        }
        if (!isPhone(request.getValue("to"))) {
            return Optional.of("to must be a phone number");
        }
        Object reference = request.getValue("biz_opaque_callback_data", "");
        if (!(reference instanceof String text) || text.length() > MAX_CALLBACK_CHARACTERS) {
            return Optional.of("biz_opaque_callback_data must be a string of at most 512");
        }
        return switch (String.valueOf(request.getValue("type", "text"))) {
            case "template" -> templateFault(request);
            case "text" -> textFault(request);
            default -> Optional.of("type must be template or text");
        };
    }

    /** The request's body; empty when it is not a JSON object. */
    static Optional<JsonObject> read(io.vertx.core.buffer.Buffer body) {
        try {
            return Optional.of(new JsonObject(body));
        } catch (DecodeException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> templateFault(JsonObject request) {
        if (!(request.getValue("template") instanceof JsonObject template)
                || !isFilled(template.getValue("name"))) {
            return Optional.of("template.name is required");
        }
        if (!(template.getValue("language") instanceof JsonObject language)
                || !isFilled(language.getValue("code"))) {
            return Optional.of("template.language.code is required");
        }
        if (!(template.getValue("components", new JsonArray()) instanceof JsonArray components)) {
            return Optional.of("template.components must be a list");
        }
        return components.stream()
                .map(SendRequest::componentFault)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> componentFault(Object value) {
        if (!(value instanceof JsonObject component) || !isFilled(component.getValue("type"))) {
            return Optional.of("a component needs a type");
        }
        if (!(component.getValue("parameters", new JsonArray()) instanceof JsonArray parameters)) {
            return Optional.of("parameters must be a list");
        }
        boolean sound = parameters.stream()
                .allMatch(one -> one instanceof JsonObject parameter
                        && isFilled(parameter.getValue("type"))
                        && parameter.containsKey(parameter.getString("type")));
        return sound ? Optional.empty() : Optional.of("a parameter needs a type and its value");
    }

    private static Optional<String> textFault(JsonObject request) {
        boolean sound = request.getValue("text") instanceof JsonObject text
                && isFilled(text.getValue("body"));
        return sound ? Optional.empty() : Optional.of("text.body is required");
    }

    private static boolean isPhone(Object value) {
        return value instanceof String phone && phone.matches("\\+?[0-9][0-9 ()-]{6,20}");
    }

    private static boolean isFilled(Object value) {
        return value instanceof String text && !text.isBlank();
    }
}

package com.earlybird.runner.whatsapp;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that the stand-in took.
 *
 * @param id {@code wamid.…}
 * @param to the phone, digits only
 * @param title the template's name, or {@code text}
 * @param language of the template; empty for a text
 * @param lines what fills the template, in order; or the text
 * @param reference what the sender wants back with each status, or null
 */
public record SentMessage(
        String id,
        String to,
        String title,
        String language,
        List<String> lines,
        String reference,
        Instant at) {

    /** Reads a request that {@link SendRequest} has found valid. */
    static SentMessage of(String id, JsonObject request, Instant now) {
        String to = digits(request.getString("to"));
        String reference = request.getString("biz_opaque_callback_data");
        JsonObject template = request.getJsonObject("template");
        if (template == null) {
            String text = request.getJsonObject("text").getString("body");
            return new SentMessage(id, to, "text", "", List.of(text), reference, now);
        }
        String language = template.getJsonObject("language").getString("code");
        return new SentMessage(
                id, to, template.getString("name"), language, linesOf(template), reference, now);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("to", to)
                .put("template", title)
                .put("language", language)
                .put("parameters", new JsonArray(lines))
                .put("biz_opaque_callback_data", reference)
                .put("at", at);
    }

    static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    private static List<String> linesOf(JsonObject template) {
        List<String> lines = new ArrayList<>();
        for (Object component : template.getJsonArray("components", new JsonArray())) {
            JsonArray parameters =
                    ((JsonObject) component).getJsonArray("parameters", new JsonArray());
            for (Object parameter : parameters) {
                lines.add(lineOf((JsonObject) parameter));
            }
        }
        return lines;
    }

    private static String lineOf(JsonObject parameter) {
        String name = parameter.getString("parameter_name");
        Object value = parameter.getValue(parameter.getString("type", "text"));
        return name == null ? String.valueOf(value) : name + ": " + value;
    }
}

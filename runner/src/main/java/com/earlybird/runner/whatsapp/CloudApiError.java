package com.earlybird.runner.whatsapp;

import io.vertx.core.json.JsonObject;

import java.util.UUID;

/**
 * An error as the Cloud API answers it (Meta, WhatsApp Cloud API, "Error codes").
 *
 * @param status of HTTP
 * @param code what a client has to decide by
 */
record CloudApiError(int status, int code, String title, String details) {
    static final CloudApiError BAD_TOKEN =
            new CloudApiError(401, 190, "Invalid OAuth access token", "The token is not valid.");

    static CloudApiError badParameter(String details) {
        return new CloudApiError(400, 100, "(#100) Invalid parameter", details);
    }

    static CloudApiError unknownPath(String path) {
        return new CloudApiError(404, 2500, "Unknown path components: " + path, "");
    }

    /** What the operator asked for: one of the documented limits, or any other failure. */
    static CloudApiError wanted(int status, int code) {
        return switch (code) {
            case 130429 ->
                new CloudApiError(
                        status, code, "(#130429) Rate limit hit", "Too many messages at once.");
            case 131056 ->
                new CloudApiError(
                        status,
                        code,
                        "(#131056) (Business Account, Consumer Account) pair rate limit hit",
                        "Too many messages to this phone.");
            case 80007 ->
                new CloudApiError(
                        status, code, "(#80007) Rate limit issues", "The account's limit.");
            default ->
                new CloudApiError(
                        status, code, "(#" + code + ") Something went wrong", "As asked for.");
        };
    }

    JsonObject toJson() {
        return new JsonObject()
                .put(
                        "error",
                        new JsonObject()
                                .put("message", title)
                                .put("type", "OAuthException")
                                .put("code", code)
                                .put(
                                        "error_data",
                                        new JsonObject()
                                                .put("messaging_product", "whatsapp")
                                                .put("details", details))
                                .put("fbtrace_id", UUID.randomUUID().toString()));
    }
}

package com.earlybird.runner.whatsapp;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reports what became of a message, as Meta does: sent, delivered, read, each a signed call to the
 * business's webhook, tried again with growing pauses until it is taken.
 */
final class StatusWebhook {
    private static final int TIMEOUT_MS = 5_000;
    private static final long FIRST_PAUSE_MS = 500;
    private static final int ATTEMPTS = 8;
    private static final String ACCOUNT_ID = "100000000000000";

    private final Vertx vertx;
    private final HttpClient client;
    private final WhatsAppOptions options;
    private final AtomicBoolean saidSo = new AtomicBoolean();

    StatusWebhook(Vertx vertx, HttpClient client, WhatsAppOptions options) {
        this.vertx = vertx;
        this.client = client;
        this.options = options;
    }

    /** Reports all three, each after the one before was taken. */
    void report(SentMessage message) {
        deliver(message, "sent", 1)
                .compose(taken -> deliver(message, "delivered", 1))
                .compose(taken -> deliver(message, "read", 1))
                .onSuccess(taken -> saidSo.set(false))
                .onFailure(gaveUp -> complainOnce(message));
    }

    /** Of a webhook that is away for long, the first message speaks for all. */
    private void complainOnce(SentMessage message) {
        if (saidSo.compareAndSet(false, true)) {
            System.err.println("no webhook took the status of " + message.id()
                    + "; others are not said until it takes one again");
        }
    }

    private Future<Void> deliver(SentMessage message, String status, int attempt) {
        Buffer body = body(message, status, Instant.now()).toBuffer();
        return post(body)
                .recover(failure -> attempt == ATTEMPTS
                        ? Future.failedFuture(failure)
                        : pause(attempt).compose(p -> deliver(message, status, attempt + 1)));
    }

    private Future<Void> post(Buffer body) {
        RequestOptions target = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(options.webhook().toString())
                .setIdleTimeout(TIMEOUT_MS)
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Hub-Signature-256", signature(body, options.appSecret()));
        return client.request(target)
                .compose(request -> request.send(body))
                .compose(response -> response.statusCode() == 200
                        ? Future.succeededFuture()
                        : Future.failedFuture("HTTP " + response.statusCode()));
    }

    private Future<Void> pause(int attempt) {
        return vertx.timer(FIRST_PAUSE_MS << (attempt - 1)).mapEmpty();
    }

    JsonObject body(SentMessage message, String status, Instant now) {
        JsonObject one = new JsonObject()
                .put("id", message.id())
                .put("status", status)
                .put("timestamp", String.valueOf(now.getEpochSecond()))
                .put("recipient_id", message.to());
        if (message.reference() != null) {
            one.put("biz_opaque_callback_data", message.reference());
        }
        JsonObject value = new JsonObject()
                .put("messaging_product", "whatsapp")
                .put(
                        "metadata",
                        new JsonObject()
                                .put("display_phone_number", "910000000000")
                                .put("phone_number_id", options.phoneNumberId()))
                .put("statuses", new JsonArray().add(one));
        JsonObject change = new JsonObject().put("field", "messages").put("value", value);
        return new JsonObject()
                .put("object", "whatsapp_business_account")
                .put(
                        "entry",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("id", ACCOUNT_ID)
                                        .put("changes", new JsonArray().add(change))));
    }

    /** {@code sha256=} and the HMAC-SHA256 of the raw body in hex (Meta, "Webhooks"). */
    static String signature(Buffer body, String appSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

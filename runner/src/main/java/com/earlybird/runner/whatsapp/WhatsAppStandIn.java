package com.earlybird.runner.whatsapp;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Stands in for Meta's WhatsApp Cloud API on this machine: takes messages in its form, keeps them,
 * reports their statuses to the business's webhook, and shows them on a page.
 *
 * <p>{@code POST /{version}/{phone-number-id}/messages} sends; {@code GET /} is the page; {@code
 * GET /messages?to=} lists what was received; {@code POST /faults} makes sends fail.
 */
public final class WhatsAppStandIn implements AutoCloseable {
    private static final Pattern SEND = Pattern.compile("/v\\d+\\.\\d+/([^/]+)/messages");
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final int ON_PAGE = 500;

    private final WhatsAppOptions options;
    private final HttpServer server;
    private final HttpClient client;
    private final StatusWebhook statuses;
    private final Inbox inbox = new Inbox();
    private final Faults faults = new Faults();

    public WhatsAppStandIn(Vertx vertx, WhatsAppOptions options) {
        this.options = options;
        client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000));
        statuses = new StatusWebhook(vertx, client, options);
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost(options.host()).setPort(options.port()))
                .requestHandler(this::handle);
    }

    /** Begins to listen. */
    public CompletableFuture<?> listen() {
        return server.listen().toCompletionStage().toCompletableFuture();
    }

    /** What was received for one phone, or for all, oldest first. */
    public List<SentMessage> messages(Optional<String> phone) {
        return inbox.to(phone);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        client.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        boolean isPost = request.method().equals(HttpMethod.POST);
        if (isPost && SEND.matcher(path).matches()) {
            withBody(request, body -> send(request, body));
        } else if (isPost && path.equals("/faults")) {
            withBody(request, body -> want(request, body));
        } else if (path.equals("/messages")) {
            list(request);
        } else if (path.equals("/")) {
            request.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(MessagesPage.of(inbox.latest(ON_PAGE)));
        } else {
            fail(request, CloudApiError.unknownPath(path));
        }
    }

    private void send(HttpServerRequest request, Buffer body) {
        if (!("Bearer " + options.token()).equals(request.getHeader("Authorization"))) {
            fail(request, CloudApiError.BAD_TOKEN);
            return;
        }
        Optional<CloudApiError> wanted = faults.next();
        if (wanted.isPresent()) {
            fail(request, wanted.get());
            return;
        }
        Optional<JsonObject> message = SendRequest.read(body);
        Optional<String> fault =
                message.map(SendRequest::fault).orElse(Optional.of("the body must be JSON"));
        if (!isOurNumber(request.path())) {
            fault = Optional.of("no such phone number id");
        }
        if (fault.isPresent()) {
            fail(request, CloudApiError.badParameter(fault.get()));
            return;
        }
        accept(request, message.orElseThrow());
    }

    private boolean isOurNumber(String path) {
        var matcher = SEND.matcher(path);
        return matcher.matches() && matcher.group(1).equals(options.phoneNumberId());
    }

    private void accept(HttpServerRequest request, JsonObject body) {
        SentMessage message = SentMessage.of(newId(), body, Instant.now());
        inbox.add(message);
        JsonObject contact =
                new JsonObject().put("input", body.getString("to")).put("wa_id", message.to());
        JsonObject accepted =
                new JsonObject().put("id", message.id()).put("message_status", "accepted");
        json(
                        request,
                        200,
                        new JsonObject()
                                .put("messaging_product", "whatsapp")
                                .put("contacts", new JsonArray().add(contact))
                                .put("messages", new JsonArray().add(accepted)))
                .onComplete(sent -> statuses.report(message));
    }

    private void want(HttpServerRequest request, Buffer body) {
        Optional<JsonObject> wanted = SendRequest.read(body);
        if (wanted.isEmpty()) {
            fail(request, CloudApiError.badParameter("the body must be JSON"));
            return;
        }
        faults.want(wanted.get());
        json(request, 200, wanted.get());
    }

    private void list(HttpServerRequest request) {
        JsonArray items = new JsonArray();
        inbox.to(Optional.ofNullable(request.getParam("to")))
                .forEach(message -> items.add(message.toJson()));
        json(request, 200, new JsonObject().put("items", items));
    }

    private static void withBody(
            HttpServerRequest request, java.util.function.Consumer<Buffer> use) {
        String length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > MAX_BODY_BYTES) {
            fail(request, CloudApiError.badParameter("the body is too large"));
            return;
        }
        request.body().onSuccess(use::accept);
    }

    private static void fail(HttpServerRequest request, CloudApiError error) {
        json(request, error.status(), error.toJson());
    }

    private static io.vertx.core.Future<Void> json(
            HttpServerRequest request, int status, JsonObject body) {
        return request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }

    private static String newId() {
        String random = UUID.randomUUID().toString();
        return "wamid." + Base64.getUrlEncoder().withoutPadding().encodeToString(random.getBytes());
    }
}

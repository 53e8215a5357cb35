package com.earlybird.runner.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.embedded.Ports;
import com.earlybird.runner.system.VertxInstance;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WhatsAppStandInTest {
    private static final String SECRET = "app-secret";
    private static final String SEND = "/v23.0/555/messages";

    private record WebhookCall(String signature, String body) {}

    private final Vertx vertx = VertxInstance.create();
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<WebhookCall> calls = new LinkedBlockingQueue<>();
    private final AtomicInteger webhookFailures = new AtomicInteger();
    private HttpServer webhook;
    private WhatsAppStandIn standIn;
    private String base;

    @BeforeEach
    void start() {
        webhook = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    boolean fails = webhookFailures.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
                    if (!fails) {
                        calls.add(new WebhookCall(
                                request.getHeader("X-Hub-Signature-256"), body.toString()));
                    }
                    request.response().setStatusCode(fails ? 503 : 200).end();
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        int port = Ports.free(1).get(0);
        URI hook = URI.create("http://127.0.0.1:" + webhook.actualPort() + "/hook");
        standIn = new WhatsAppStandIn(
                vertx, new WhatsAppOptions("127.0.0.1", port, "555", "t", SECRET, hook));
        standIn.listen().join();
        base = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void stop() {
        standIn.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_template_is_accepted_and_its_fate_reported_signed() throws Exception {
        JsonObject answer = json(send(template("+91 98450 12345", "ref-7"), "t"), 200);

        String id = answer.getJsonArray("messages").getJsonObject(0).getString("id");
        assertTrue(id.startsWith("wamid."), id);
        assertEquals(
                "accepted",
                answer.getJsonArray("messages").getJsonObject(0).getString("message_status"));
        assertEquals(
                "919845012345",
                answer.getJsonArray("contacts").getJsonObject(0).getString("wa_id"));
        for (String expected : List.of("sent", "delivered", "read")) {
            WebhookCall call = calls.poll(20, TimeUnit.SECONDS);
            assertEquals(hmac(call.body()), call.signature());
            JsonObject status = statusIn(call);
            assertEquals(expected, status.getString("status"));
            assertEquals(id, status.getString("id"));
            assertEquals("919845012345", status.getString("recipient_id"));
            assertEquals("ref-7", status.getString("biz_opaque_callback_data"));
        }
    }

    @Test
    void a_webhook_that_fails_is_called_again() throws Exception {
        webhookFailures.set(2);

        send(template("919845012345", null), "t");

        assertEquals("sent", statusIn(calls.poll(20, TimeUnit.SECONDS)).getString("status"));
    }

    @Test
    void a_wrong_token_is_refused_as_meta_does() throws Exception {
        JsonObject error = json(send(template("919845012345", null), "wrong"), 401);

        assertEquals(190, error.getJsonObject("error").getInteger("code"));
        assertEquals("OAuthException", error.getJsonObject("error").getString("type"));
    }

    @Test
    void what_the_api_would_not_take_is_refused() throws Exception {
        JsonObject sound = template("919845012345", null);
        List<JsonObject> wrong = List.of(
                sound.copy().put("messaging_product", "sms"),
                sound.copy().put("to", "nobody"),
                sound.copy().put("type", "dance"),
                sound.copy().put("template", new JsonObject().put("name", "bill_issued")),
                sound.copy().put("type", "text"));

        for (JsonObject request : wrong) {
            JsonObject error = json(send(request, "t"), 400);
            assertEquals(100, error.getJsonObject("error").getInteger("code"));
        }
        assertEquals(0, received("919845012345").size());
    }

    @Test
    void failures_come_when_asked_for_and_go() throws Exception {
        post("/faults", new JsonObject().put("fail_next", 1).put("status", 429), "t");

        JsonObject limited = json(send(template("919845012345", null), "t"), 429);
        assertEquals(130429, limited.getJsonObject("error").getInteger("code"));
        json(send(template("919845012345", null), "t"), 200);
    }

    @Test
    void what_was_received_can_be_listed_and_looked_at() throws Exception {
        send(template("919845012345", null), "t");
        send(text("919845000000", "<b>hello</b>"), "t");

        JsonArray items = received("+91 98450 12345");
        assertEquals(1, items.size());
        assertEquals("bill_issued", items.getJsonObject(0).getString("template"));
        assertEquals(
                new JsonArray().add("Asha").add("amount: ₹1,500"),
                items.getJsonObject(0).getJsonArray("parameters"));
        String page = get("/").body();
        assertTrue(page.contains("+919845012345"), page);
        assertTrue(page.contains("&lt;b&gt;hello&lt;/b&gt;"), page);
        assertFalse(page.contains("<b>hello"), page);
    }

    private JsonArray received(String to) throws Exception {
        String query = java.net.URLEncoder.encode(to, StandardCharsets.UTF_8);
        return new JsonObject(get("/messages?to=" + query).body()).getJsonArray("items");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(JsonObject message, String token) throws Exception {
        return post(SEND, message, token);
    }

    private HttpResponse<String> post(String path, JsonObject body, String token) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body.encode()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonObject template(String to, String reference) {
        JsonObject template = new JsonObject()
                .put("name", "bill_issued")
                .put("language", new JsonObject().put("code", "en"))
                .put(
                        "components",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("type", "body")
                                        .put(
                                                "parameters",
                                                new JsonArray()
                                                        .add(parameter("Asha"))
                                                        .add(parameter("₹1,500")
                                                                .put(
                                                                        "parameter_name",
                                                                        "amount")))));
        JsonObject message = new JsonObject()
                .put("messaging_product", "whatsapp")
                .put("to", to)
                .put("type", "template")
                .put("template", template);
        return reference == null ? message : message.put("biz_opaque_callback_data", reference);
    }

    private static JsonObject text(String to, String body) {
        return new JsonObject()
                .put("messaging_product", "whatsapp")
                .put("to", to)
                .put("type", "text")
                .put("text", new JsonObject().put("body", body));
    }

    private static JsonObject parameter(String text) {
        return new JsonObject().put("type", "text").put("text", text);
    }

    private static JsonObject json(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        return new JsonObject(answer.body());
    }

    private static JsonObject statusIn(WebhookCall call) {
        JsonObject body = new JsonObject(call.body());
        assertEquals("whatsapp_business_account", body.getString("object"));
        return body.getJsonArray("entry")
                .getJsonObject(0)
                .getJsonArray("changes")
                .getJsonObject(0)
                .getJsonObject("value")
                .getJsonArray("statuses")
                .getJsonObject(0);
    }

    private static String hmac(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] sum = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        return "sha256=" + HexFormat.of().formatHex(sum);
    }
}

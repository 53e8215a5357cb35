package com.earlybird.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.testing.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What the provider tells of messages, and how it proves who it is. */
@QuarkusTest
class WebhookIT extends ServiceIT {
    private static final String PATH = "/api/webhooks/whatsapp";

    private static String status(String wamid, String ours, String status) {
        return body(one(wamid, ours, status));
    }

    private static String one(String wamid, String ours, String status) {
        return """
                {"id": "%s", "status": "%s", "timestamp": "1750857384",
                 "recipient_id": "919840012345"%s}""".formatted(
                        wamid,
                        status,
                        ours == null ? "" : ", \"biz_opaque_callback_data\": \"" + ours + "\"");
    }

    private static String body(String... statuses) {
        return """
                {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [
                  {"field": "messages", "value": {"messaging_product": "whatsapp",
                   "metadata": {"phone_number_id": "106540352242922"},
                   "statuses": [%s]}}]}]}
                """.formatted(String.join(",", statuses));
    }

    private static ValidatableResponse post(String body, String signature) {
        var request = given().contentType("application/json");
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return request.body(body.getBytes(StandardCharsets.UTF_8)).post(PATH).then();
    }

    private static ValidatableResponse signed(String body) {
        return post(body, signature(body, FakeCloudApi.APP_SECRET));
    }

    private static String signature(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256="
                    + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sent() {
        int number = customer();
        tell(Samples.order(number));
        awaitStatus(orderMessage(number), "SENT");
        return number;
    }

    @Test
    void the_provider_s_words_move_the_message_up_and_never_down() {
        int number = sent();
        String id = orderMessage(number);
        String wamid = notification(id).getString("provider_message_id");

        signed(status(wamid, null, "read")).statusCode(200);
        signed(status(wamid, id, "delivered")).statusCode(200);
        signed(status(wamid, id, "read")).statusCode(200);

        assertEquals("READ", notification(id).getString("status"));
        assertEquals(
                List.of("QUEUED", "SENT", "READ"),
                notification(id).getList("status_history.status"));
        Events.await(
                Topics.NOTIFICATION_STATUS,
                told -> told.notificationId().equals(id) && told.status().equals("READ"),
                PATIENCE);
    }

    @Test
    void one_body_tells_of_many_messages_twice_and_in_any_order() {
        String first = orderMessage(sent());
        String second = orderMessage(sent());
        String firstAtMeta = notification(first).getString("provider_message_id");
        String secondAtMeta = notification(second).getString("provider_message_id");

        signed(body(
                        one(firstAtMeta, first, "read"),
                        one(secondAtMeta, null, "delivered"),
                        one("wamid.of-somebody-else", "NOT:OURS", "read"),
                        one(firstAtMeta, first, "delivered"),
                        one(secondAtMeta, second, "delivered")))
                .statusCode(200);

        assertEquals(
                List.of("QUEUED", "SENT", "READ"),
                notification(first).getList("status_history.status"));
        assertEquals(
                List.of("QUEUED", "SENT", "DELIVERED"),
                notification(second).getList("status_history.status"));
        Events.await(
                Topics.NOTIFICATION_STATUS,
                told -> told.notificationId().equals(second) && told.status().equals("DELIVERED"),
                PATIENCE);
    }

    @Test
    void a_message_in_doubt_is_settled_by_what_was_sent_along_with_it() {
        int number = customer();
        String id = orderMessage(number);
        script(number, "drop");
        tell(Samples.order(number));
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> notification(id).getString("error") != null);

        signed(status("wamid.unheard-of." + number, id, "delivered")).statusCode(200);

        assertEquals("DELIVERED", notification(id).getString("status"));
        assertEquals(1, received(number).size());
    }

    @Test
    void a_failure_is_recorded_with_its_reason() {
        int number = sent();
        String id = orderMessage(number);
        String body = status(notification(id).getString("provider_message_id"), id, "failed")
                .replace(
                        "\"timestamp\"",
                        "\"errors\": [{\"code\": 131026, \"title\": \"Message undeliverable\"}],"
                                + " \"timestamp\"");

        signed(body).statusCode(200);

        assertEquals("FAILED", notification(id).getString("status"));
        assertEquals("131026: Message undeliverable", notification(id).getString("error"));
    }

    @Test
    void what_is_not_ours_is_passed_over() {
        signed(status("wamid.of-somebody-else", null, "read")).statusCode(200);
        signed(status("wamid.of-somebody-else", "NOT:OURS", "read")).statusCode(200);
        signed("{\"object\": \"whatsapp_business_account\", \"entry\": []}").statusCode(200);
        signed("{}").statusCode(200);
    }

    @Test
    void an_unsigned_or_forged_body_is_refused_and_changes_nothing() {
        int number = sent();
        String id = orderMessage(number);
        String body = status("wamid.x", id, "read");

        post(body, null).statusCode(401).body("type", containsString("bad-signature"));
        post(body, signature(body, "a guess"))
                .statusCode(401)
                .contentType("application/problem+json");
        post(body, signature(body + " ", FakeCloudApi.APP_SECRET)).statusCode(401);
        post(body, "sha256=").statusCode(401);

        assertEquals("SENT", notification(id).getString("status"));
    }

    @Test
    void a_signed_body_that_is_not_json_is_malformed() {
        signed("{\"entry\": [").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void the_challenge_is_answered_to_whoever_knows_the_verify_token() {
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.verify_token", FakeCloudApi.VERIFY_TOKEN)
                .queryParam("hub.challenge", "1158201444")
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("1158201444"));
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.verify_token", "a guess")
                .queryParam("hub.challenge", "1158201444")
                .get(PATH)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().get(PATH).then().statusCode(403);
    }
}

package com.earlybird.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.ConfirmationKind;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.contracts.events.NotificationStatus;
import com.earlybird.notification.message.app.Notifications;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.testing.Events;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From an event to a message at the provider. */
@QuarkusTest
class SendingIT extends ServiceIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Notifications notifications;

    @Test
    void an_event_becomes_one_message_in_the_provider_s_form() throws JsonProcessingException {
        int number = customer();

        tell(Samples.order(number));
        awaitStatus(orderMessage(number), "SENT");

        String expected =
                """
                {"messaging_product": "whatsapp", "recipient_type": "individual",
                 "to": "%s", "type": "template",
                 "biz_opaque_callback_data": "%s",
                 "template": {"name": "order_placed", "language": {"code": "en"}, "components": [
                   {"type": "body", "parameters": [
                     {"type": "text", "text": "Lakshmi"},
                     {"type": "text", "text": "%s"},
                     {"type": "text", "text": "2 × Toned milk"},
                     {"type": "text", "text": "27 Jan 2026"},
                     {"type": "text", "text": "morning"},
                     {"type": "text", "text": "₹500.00"}]}]}}
                """.formatted(digits(number), orderMessage(number), Samples.orderId(number));
        JsonNode sent = JSON.valueToTree(received(number));
        assertEquals(1, sent.size());
        assertEquals(JSON.readTree(expected), sent.get(0));
        NotificationStatus told = Events.await(
                Topics.NOTIFICATION_STATUS,
                status -> status.notificationId().equals(orderMessage(number)),
                PATIENCE);
        assertEquals("SENT", told.status());
        assertEquals(Samples.orderId(number), told.referenceId());
    }

    @Test
    void an_event_that_comes_three_times_is_one_message() {
        int number = customer();
        String next = Samples.orderId(number) + "1";

        tell(Samples.order(number));
        awaitStatus(orderMessage(number), "SENT");
        tell(Samples.order(number));
        tell(Samples.order(number));
        // Of one customer and one topic, so it comes after the repeats.
        tell(Samples.order(number, next));
        awaitStatus("ORDER_PLACED:" + next, "SENT");

        assertEquals(2, received(number).size());
    }

    @Test
    void throttled_and_broken_answers_are_tried_again_until_it_is_sent() {
        int number = customer();
        script(number, "500", "429:130429");

        tell(Samples.order(number));
        awaitStatus(orderMessage(number), "SENT");

        assertEquals(3, received(number).size());
        JsonPath sent = notification(orderMessage(number));
        assertEquals(3, sent.getInt("attempts"));
        assertNull(sent.getString("error"));
        assertEquals(
                List.of("QUEUED", "QUEUED", "QUEUED", "SENT"),
                sent.getList("status_history.status"));
    }

    @Test
    void a_refusal_is_final_and_says_why() {
        int number = customer();
        script(number, "400:131026");

        tell(Samples.order(number));
        awaitStatus(orderMessage(number), "FAILED");

        String error = notification(orderMessage(number)).getString("error");
        assertTrue(error.startsWith("131026: "), error);
        assertEquals(1, received(number).size());
        NotificationStatus told = Events.await(
                Topics.NOTIFICATION_STATUS,
                status -> status.notificationId().equals(orderMessage(number)),
                PATIENCE);
        assertEquals("FAILED", told.status());
        assertEquals(error, told.error());
    }

    @Test
    void a_lost_answer_leaves_it_in_doubt_and_it_is_not_sent_again_at_once() {
        int number = customer();
        script(number, "drop");

        tell(Samples.order(number));
        await().atMost(PATIENCE)
                .until(() -> notification(orderMessage(number)).getString("error") != null);

        Instant next =
                Instant.parse(notification(orderMessage(number)).getString("next_attempt_at"));
        assertTrue(next.isAfter(Instant.now().plusSeconds(30)), next.toString());
        assertEquals(1, received(number).size());
    }

    @Test
    void a_message_that_a_killed_process_had_claimed_is_sent_when_the_lease_ends() {
        int number = customer();
        Notification queued = Samples.queuedOrder(number, Instant.now().plusSeconds(3600));
        notifications.addAll(List.of(queued), Samples.NOW).await().atMost(PATIENCE);
        // The dead process: it took the message, with a lease that ends in a second.
        notifications
                .claim(queued.id(), Instant.now().plusSeconds(7200), Duration.ofSeconds(-7199))
                .await()
                .atMost(PATIENCE)
                .orElseThrow();

        awaitStatus(queued.id(), "SENT");

        assertEquals(1, received(number).size());
        assertEquals(2, notification(queued.id()).getInt("attempts"));
    }

    @Test
    void a_message_for_an_unknown_customer_waits_for_the_customer() {
        int number = Samples.number();
        tell(Samples.order(number));
        awaitStatus(orderMessage(number), "WAITING");

        tell(Samples.customer(number));

        awaitStatus(orderMessage(number), "SENT");
        assertEquals(1, received(number).size());
        assertEquals(
                List.of("WAITING", "QUEUED", "SENT"),
                notification(orderMessage(number)).getList("status_history.status"));
    }

    @Test
    void all_that_waits_for_a_customer_goes_in_its_order_when_the_customer_is_known() {
        int number = Samples.number();
        List<String> orders =
                IntStream.range(1, 6).mapToObj(n -> Samples.orderId(number) + n).toList();
        orders.forEach(order -> tell(Samples.order(number, order)));
        awaitStatus("ORDER_PLACED:" + orders.get(4), "WAITING");

        tell(Samples.customer(number));
        orders.forEach(order -> awaitStatus("ORDER_PLACED:" + order, "SENT"));

        assertEquals(
                orders,
                receivedPath(number)
                        .getList("collect { it.template.components[0].parameters[1].text }"));
    }

    @Test
    void a_muted_type_is_skipped_and_said_so() {
        int number = customer();
        admin().body("{\"enabled\": true, \"muted_types\": [\"ORDER_PLACED\"]}")
                .put("/api/notification-settings/" + Samples.customerId(number))
                .then()
                .statusCode(200);

        tell(Samples.order(number));
        awaitStatus(orderMessage(number), "SKIPPED");

        assertEquals(
                "The customer's settings mute it.",
                notification(orderMessage(number)).getString("error"));
        assertEquals(0, received(number).size());
    }

    @Test
    void a_one_time_code_reaches_the_phone_and_no_log() {
        int number = Samples.number();
        NotificationRequested code = Samples.code(number, "482913");

        Events.publish(Topics.NOTIFICATION_REQUESTED, code.phone(), code);
        awaitStatus("ONE_TIME_CODE:otp-" + number, "SENT");

        JsonPath sent = receivedPath(number);
        assertEquals("482913", sent.getString("[0].template.components[0].parameters[0].text"));
        assertEquals("button", sent.getString("[0].template.components[1].type"));
        assertEquals("482913", sent.getString("[0].template.components[1].parameters[0].text"));
        String log = admin().get("/api/notifications?phone=" + digits(number)).asString();
        assertTrue(log.contains("ONE_TIME_CODE"), log);
        assertFalse(log.contains("482913"), log);
    }

    @Test
    void a_request_of_an_unknown_type_becomes_a_dead_letter() {
        NotificationRequested unknown = new NotificationRequested(
                "r-1", "HOROSCOPE", "+919840099999", Map.of(), null, Samples.NOW);

        Events.publish(Topics.NOTIFICATION_REQUESTED, unknown.phone(), unknown);

        assertEquals(
                1,
                Events.awaitDead(Topics.NOTIFICATION_REQUESTED, unknown.phone(), 1, PATIENCE)
                        .size());
    }

    @Test
    void a_word_that_is_taken_back_within_its_minute_reaches_nobody() {
        int number = customer();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        tell(Samples.confirmed(number, ConfirmationKind.CONFIRMATION, 1, 0, 2, now));
        tell(Samples.confirmed(number, ConfirmationKind.UNDO, 2, 2, 0, now.plusSeconds(20)));
        tell(Samples.confirmed(
                number, ConfirmationKind.CONFIRMATION, 3, 0, 1, now.plusSeconds(30)));
        awaitStatus("DELIVERY_CONFIRMED:" + Samples.deliveryId(number) + ":3", "QUEUED");

        assertEquals(
                "SKIPPED",
                notification("DELIVERY_CONFIRMED:" + Samples.deliveryId(number) + ":1")
                        .getString("status"));
        admin().get("/api/notifications/DELIVERY_CORRECTED:" + Samples.deliveryId(number) + ":2")
                .then()
                .statusCode(404);
        assertEquals(0, received(number).size());
    }

    @Test
    void a_word_that_went_out_and_is_taken_back_is_put_right() {
        int number = customer();
        String delivery = Samples.deliveryId(number);

        tell(Samples.confirmed(number, ConfirmationKind.CONFIRMATION, 1, 0, 2, Samples.NOW));
        awaitStatus("DELIVERY_CONFIRMED:" + delivery + ":1", "SENT");
        tell(Samples.confirmed(number, ConfirmationKind.UNDO, 2, 2, 0, Samples.NOW));
        awaitStatus("DELIVERY_CORRECTED:" + delivery + ":2", "SENT");

        assertEquals(2, received(number).size());
    }

    private static void tell(DeliveryConfirmed confirmed) {
        Events.publish(Topics.DELIVERY_CONFIRMED, confirmed.customerId(), confirmed);
    }
}

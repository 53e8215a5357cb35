package com.earlybird.delivery;

import static com.earlybird.delivery.Street.MILK;
import static com.earlybird.delivery.Street.PANEER;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.line;
import static com.earlybird.delivery.Street.markDelivered;
import static com.earlybird.delivery.Street.markNotDelivered;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newCustomer;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.newSubscription;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.DeliveryType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class ConfirmationIT {
    private final LocalDate today = Street.today();
    private final String boy = newBoy();
    private final String order = newOrder();
    private final String subscription = newSubscription();
    private String customer;

    @BeforeEach
    void one_stop_with_a_subscription_and_an_order() {
        customer = customerOf(boy);
        String first = planned(plan(subscription, customer, today, Shift.MORNING, milk("1")));
        planned(plan(order, customer, today, Shift.MORNING, milk("2"), paneer("0.5")));
        Street.awaitOnRun(boy, first);
    }

    @Test
    void a_full_delivery_is_one_event_for_each_order() {
        markDelivered(Tokens.deliveryBoy(boy), body("delivered_at", "2026-01-12T01:11:58.123456Z"))
                .statusCode(200)
                .body("customer_id", equalTo(customer))
                .body("deliveries", hasSize(2))
                .body("deliveries.status", equalTo(List.of("DELIVERED", "DELIVERED")));

        List<DeliveryConfirmed> events = awaitEvents(2);
        DeliveryConfirmed event = events.stream()
                .filter(e -> e.orderId().equals(order))
                .findFirst()
                .orElseThrow();
        assertEquals(1, event.revision());
        assertEquals(2 * 3400 + 21000, event.amountPaise());
        assertEquals(ConfirmedVia.DELIVERY_BOY, event.confirmedVia());
        assertEquals("UR-" + boy, event.confirmedBy());
        assertEquals(Instant.parse("2026-01-12T01:11:58.123Z"), event.deviceTime());
        assertTrue(Duration.between(event.confirmedAt(), Instant.now()).abs().toMinutes() < 2);
    }

    @Test
    void a_partial_delivery_names_its_products_and_its_reason() {
        markDelivered(
                        Tokens.deliveryBoy(boy),
                        body(
                                "items",
                                List.of(line(order, MILK, "2"), line(order, PANEER, "0.25")),
                                "reason",
                                "SHORT_SUPPLY"))
                .statusCode(200)
                .body(
                        "deliveries.find { it.order_id == '" + order + "' }.delivery_type",
                        equalTo("PARTIAL"))
                .body(
                        "deliveries.find { it.order_id == '" + subscription + "' }.status",
                        equalTo("PENDING"));

        DeliveryConfirmed event = awaitEvents(1).get(0);
        assertEquals(DeliveryType.PARTIAL, event.deliveryType());
        assertEquals("SHORT_SUPPLY", event.reason());
        assertEquals(2 * 3400 + 10500, event.amountPaise());
    }

    @Test
    void nothing_delivered_is_said_with_its_reason() {
        markNotDelivered(Tokens.deliveryBoy(boy), body("reason", "GATE_CLOSED"))
                .statusCode(200)
                .body("deliveries.status", equalTo(List.of("NOT_DELIVERED", "NOT_DELIVERED")));

        for (DeliveryConfirmed event : awaitEvents(2)) {
            assertEquals(DeliveryStatus.NOT_DELIVERED, event.status());
            assertNull(event.deliveryType());
            assertEquals(0, event.amountPaise());
        }
    }

    @Test
    void the_same_said_twice_is_the_same_answer_and_one_set_of_events() {
        Map<String, Object> body = body();
        String first = markDelivered(Tokens.deliveryBoy(boy), body)
                .statusCode(200)
                .extract()
                .asString();

        String second = markDelivered(Tokens.deliveryBoy(boy), body)
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(first, second);
        markDelivered(Tokens.admin(), body).statusCode(200);
        assertEquals(2, awaitEvents(2).size());
        markNotDelivered(Tokens.deliveryBoy(boy), body("reason", "NOT_HOME"))
                .statusCode(409)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo(type("already-confirmed")));
    }

    @Test
    void a_repeated_key_gets_the_first_answer() {
        Map<String, Object> body = body();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.deliveryBoy(boy))
                    .header("Idempotency-Key", "door-" + customer)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/delivery-boy/mark-delivered")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", i == 0 ? null : "true");
        }

        assertEquals(2, awaitEvents(2).size());
    }

    @Test
    void said_by_many_at_once_it_is_one_set_of_events() throws Exception {
        Callable<Integer> mark =
                () -> markDelivered(Tokens.deliveryBoy(boy), body()).extract().statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers =
                    threads.invokeAll(List.of(mark, mark, mark, mark, mark, mark));
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(2, awaitEvents(2).size());
    }

    @Test
    void of_two_different_statements_at_once_one_holds() throws Exception {
        Callable<Integer> some =
                () -> markDelivered(Tokens.deliveryBoy(boy), body()).extract().statusCode();
        Callable<Integer> none =
                () -> markNotDelivered(Tokens.deliveryBoy(boy), body("reason", "NOT_HOME"))
                        .extract()
                        .statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = threads.invokeAll(List.of(some, none));
            assertEquals(200 + 409, answers.get(0).get() + answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }

        assertEquals(
                1,
                awaitEvents(2).stream()
                        .map(DeliveryConfirmed::status)
                        .distinct()
                        .count());
    }

    @Test
    void who_may_not_is_told_so() {
        markDelivered(Tokens.deliveryBoy(newBoy()), body()).statusCode(404);
        markDelivered(Tokens.customer(customer), body()).statusCode(403);
        markDelivered(Tokens.support(), body()).statusCode(403);
        markDelivered(Tokens.forged(), body()).statusCode(401);
        markDelivered(Tokens.expired(), body()).statusCode(401);
        given().contentType(ContentType.JSON)
                .body(body())
                .post("/api/delivery-boy/mark-delivered")
                .then()
                .statusCode(401)
                .body("type", equalTo(type("unauthenticated")));

        assertEquals(List.of(), events());
    }

    @Test
    void what_was_not_ordered_is_refused_field_by_field() {
        markDelivered(
                        Tokens.deliveryBoy(boy),
                        body(
                                "items",
                                List.of(
                                        line(order, MILK, "3"),
                                        line(order, PANEER, "0.3"),
                                        line(newOrder(), MILK, "1"))))
                .statusCode(422)
                .body("type", equalTo(type("items-refused")))
                .body("violations", hasSize(3))
                .body("violations.field", hasItem("items[0].delivered_qty"));
    }

    @Test
    void a_day_that_is_not_planned_cannot_be_confirmed() {
        Map<String, Object> body = body();
        body.put("delivery_date", today.plusDays(1).toString());
        markDelivered(Tokens.deliveryBoy(boy), body)
                .statusCode(422)
                .body("type", equalTo(type("not-planned")));
        body.put("customer_id", newCustomer());
        markDelivered(Tokens.admin(), body).statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({"2, true, too-early", "-2, false, too-late", "-70, true, month-closed"})
    void a_delivery_is_confirmed_in_its_time(int days, boolean asAdmin, String code) {
        LocalDate day = today.plusDays(days);
        String id = planned(plan(newOrder(), customer, day, Shift.MORNING, milk("1")));
        Street.awaitOnRun(boy, id);
        Map<String, Object> body = body();
        body.put("delivery_date", day.toString());

        markDelivered(asAdmin ? Tokens.admin() : Tokens.deliveryBoy(boy), body)
                .statusCode(422)
                .body("type", equalTo(type(code)));
    }

    @Test
    void an_administrator_confirms_what_the_delivery_boy_no_longer_can() {
        LocalDate day = today.minusDays(2);
        String late = newOrder();
        planned(plan(late, customer, day, Shift.EVENING, milk("1")));
        Map<String, Object> body = body();
        body.put("delivery_date", day.toString());

        markDelivered(Tokens.admin(), body).statusCode(200);

        assertEquals(
                ConfirmedVia.ADMIN,
                Events.await(
                                Topics.DELIVERY_CONFIRMED,
                                event -> event.orderId().equals(late),
                                Street.PATIENCE)
                        .confirmedVia());
    }

    @Test
    void of_two_stops_a_day_the_shift_says_which() {
        String evening = planned(plan(newOrder(), customer, today, Shift.EVENING, milk("1")));
        Street.awaitOnRun(boy, evening);

        markDelivered(Tokens.deliveryBoy(boy), body())
                .statusCode(422)
                .body("type", equalTo(type("shift-needed")));
        markDelivered(Tokens.deliveryBoy(boy), body("shift", "EVENING"))
                .statusCode(200)
                .body("shift", equalTo("EVENING"));
        assertEquals(1, awaitEvents(1).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"customer_id\":\"CU-1\"}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"yesterday\"}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"2026-01-12\",\"shift\":\"NOON\"}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"2026-01-12\",\"items\":[]}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"2026-01-12\",\"items\":[null]}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"2026-01-12\",\"items\":[{}]}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"2026-01-12\",\"reason\":\"TIRED\"}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"2026-01-12\",\"tip_paise\":100}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"2026-01-12\","
                        + "\"delivered_at\":\"0999-01-01T00:00:00Z\"}",
                "{\"customer_id\":\"CU-1\",\"delivery_date\":\"2026-01-12\",\"items\":[{\"order_id\""
                        + ":\"OR-1\",\"product_id\":\"PR-1\",\"delivered_qty\":1e999999999}]}",
                "{\"customer_id\":",
                "[]",
            })
    void a_body_that_cannot_be_meant_is_malformed(String body) {
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", newOrder())
                .body(body)
                .post("/api/delivery-boy/mark-delivered")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    private Map<String, Object> body(Object... more) {
        Map<String, Object> body = new HashMap<>();
        body.put("customer_id", customer);
        body.put("delivery_date", today.toString());
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private List<DeliveryConfirmed> events() {
        return Events.all(Topics.DELIVERY_CONFIRMED, event -> event.customerId().equals(customer));
    }

    private List<DeliveryConfirmed> awaitEvents(int count) {
        return await().atMost(Street.PATIENCE).until(this::events, all -> all.size() >= count);
    }
}

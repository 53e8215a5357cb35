package com.earlybird.delivery.link;

import static com.earlybird.delivery.Street.MILK;
import static com.earlybird.delivery.Street.PANEER;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.markNotDelivered;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.type;
import static com.earlybird.delivery.link.Links.body;
import static com.earlybird.delivery.link.Links.made;
import static com.earlybird.delivery.link.Links.say;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.ConfirmedVia;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.delivery.Street;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class SharedLinkIT {
    private final LocalDate today = Street.today();
    private final String boy = newBoy();
    private final String order = newOrder();
    private String customer;
    private JsonPath link;

    @BeforeEach
    void a_run_of_one_stop_is_shared() {
        Street.tellStaff(boy, "Ravi", true, 1);
        customer = customerOf(boy);
        String id = planned(plan(order, customer, today, Shift.MORNING, milk("2"), paneer("0.5")));
        Street.awaitOnRun(boy, id);
        Links.awaitBoy(boy);
        link = made("delivery_boy_id", boy, "date", today, "shift", "MORNING");
    }

    @Test
    void the_token_is_told_once_and_the_url_holds_it() {
        link = made("delivery_boy_id", boy, "date", today);
        assertTrue(link.getString("token").matches("[A-Za-z0-9_-]{43}"));
        assertTrue(link.getString("url").endsWith("/shared-delivery/" + link.getString("token")));
        String expected = today.plusDays(2) + "T00:00:00+05:30";
        assertEquals(
                java.time.OffsetDateTime.parse(expected).toInstant(),
                Instant.parse(link.getString("expires_at")));
        get(Tokens.admin(), "/api/shared-links/" + link.getString("id"))
                .statusCode(200)
                .body("token", nullValue())
                .body("status", equalTo("ACTIVE"))
                .body("views", equalTo(0));
        get(Tokens.admin(), "/api/shared-links?delivery_boy_id=" + boy + "&date=" + today)
                .statusCode(200)
                .body("items", hasSize(2))
                .body(not(containsString(link.getString("token"))));
    }

    @Test
    void a_repeated_request_makes_one_link_and_does_not_tell_the_token_again() {
        Map<String, Object> body = body("delivery_boy_id", boy, "date", today, "pin", "4711");
        String key = "share-" + boy;
        JsonPath first = shareOnce(key, body);
        JsonPath second = shareOnce(key, body);

        assertEquals(first.getString("id"), second.getString("id"));
        assertTrue(first.getString("token").length() == 43);
        assertEquals(null, second.getString("token"));
        assertEquals(null, second.getString("url"));
    }

    @Test
    void the_link_shows_its_run_and_no_phone_number() {
        say(link.getString("token"), "run", body())
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("link_id", equalTo(link.getString("id")))
                .body("stops.customer_id", contains(customer))
                .body("stops[0].name", equalTo("House of " + customer))
                .body("stops[0].address", notNullValue())
                .body("stops[0].deliveries[0].items", hasSize(2))
                .body(not(containsString("98400")))
                .body(not(containsString("paise")));
    }

    @Test
    void what_comes_over_a_link_is_recorded_with_the_links_id() {
        say(
                        link.getString("token"),
                        "mark-delivered",
                        body(
                                "customer_id",
                                customer,
                                "delivery_type",
                                "full",
                                "delivered_at",
                                "2026-01-12T01:11:58.123456Z"))
                .statusCode(200)
                .body("deliveries[0].status", equalTo("DELIVERED"));

        DeliveryConfirmed event = awaitEvents(1).get(0);
        assertEquals(ConfirmedVia.SHARED_LINK, event.confirmedVia());
        assertEquals(link.getString("id"), event.confirmedBy());
        assertEquals(Instant.parse("2026-01-12T01:11:58.123Z"), event.deviceTime());
        await().atMost(Street.PATIENCE).untilAsserted(() -> get(
                        Tokens.admin(), "/api/deliveries/audit?user_id=" + link.getString("id"))
                .body("items.action", contains("CONFIRM_DELIVERY")));
    }

    @Test
    void a_partial_delivery_names_products_and_the_order_is_found() {
        say(
                        link.getString("token"),
                        "mark-delivered",
                        body(
                                "customer_id",
                                customer,
                                "delivery_type",
                                "partial",
                                "delivered_products",
                                List.of(product(MILK, "1"), product(PANEER, "0.5")),
                                "reason",
                                "SHORT_SUPPLY"))
                .statusCode(200)
                .body("deliveries[0].delivery_type", equalTo("PARTIAL"));

        assertEquals(3400 + 21000, awaitEvents(1).get(0).amountPaise());
    }

    @Test
    void a_product_in_two_orders_of_a_stop_needs_its_order_said() {
        String second = planned(plan(newOrder(), customer, today, Shift.MORNING, milk("1")));
        Street.awaitOnRun(boy, second);

        say(
                        link.getString("token"),
                        "mark-delivered",
                        body(
                                "customer_id",
                                customer,
                                "delivery_type",
                                "partial",
                                "delivered_products",
                                List.of(product(MILK, "1"))))
                .statusCode(422)
                .body("type", equalTo(type("items-refused")))
                .body("violations.field", contains("delivered_products[0].order_id"));
    }

    @Test
    void nothing_delivered_is_said_with_its_reason() {
        Map<String, Object> body = body("customer_id", customer, "reason", "GATE_CLOSED");
        say(link.getString("token"), "mark-not-delivered", body)
                .statusCode(200)
                .body("deliveries[0].status", equalTo("NOT_DELIVERED"));
        say(link.getString("token"), "mark-not-delivered", body).statusCode(200);

        assertEquals(1, awaitEvents(1).size());
    }

    @Test
    void each_view_and_act_is_recorded() {
        String token = link.getString("token");
        say(token, "run", body()).statusCode(200);
        say(token, "mark-not-delivered", body("customer_id", customer, "reason", "OTHER"))
                .statusCode(422);
        say(token, "mark-not-delivered", body("customer_id", customer, "reason", "NOT_HOME"))
                .statusCode(200);

        String path = "/api/shared-links/" + link.getString("id");
        get(Tokens.admin(), path)
                .body("views", equalTo(1))
                .body("acts", equalTo(2))
                .body("last_used_at", notNullValue());
        get(Tokens.admin(), path + "/visits")
                .body("items.kind", contains("VIEW", "NOT_DELIVERED", "NOT_DELIVERED"))
                .body("items.outcome", contains("ok", "notes-needed", "ok"))
                .body("items[0].address_hash", matchesPattern("[0-9a-f]{16}"))
                .body("items[0].user_agent", containsString("HttpClient"));
    }

    @Test
    void said_at_once_by_link_and_by_app_it_is_one_set_of_events() throws Exception {
        Map<String, Object> byLink = body("customer_id", customer, "delivery_type", "full");
        Callable<Integer> viaLink = () ->
                say(link.getString("token"), "mark-delivered", byLink).extract().statusCode();
        Map<String, Object> byApp =
                body("customer_id", customer, "delivery_date", today, "reason", "NOT_HOME");
        Callable<Integer> viaApp =
                () -> markNotDelivered(Tokens.deliveryBoy(boy), byApp).extract().statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers =
                    threads.invokeAll(List.of(viaLink, viaApp, viaLink, viaApp));
            int linkStatus = answers.get(0).get();
            assertEquals(linkStatus, answers.get(2).get());
            assertEquals(200 + 409, linkStatus + answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }

        assertEquals(1, awaitEvents(1).size());
    }

    private static Map<String, Object> product(String id, String qty) {
        return Map.of("product_id", id, "quantity", new BigDecimal(qty));
    }

    private static JsonPath shareOnce(String key, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.admin())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/shared-links")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private List<DeliveryConfirmed> awaitEvents(int count) {
        return await().atMost(Street.PATIENCE)
                .until(
                        () -> Events.all(Topics.DELIVERY_CONFIRMED, event -> event.customerId()
                                .equals(customer)),
                        all -> all.size() >= count);
    }
}

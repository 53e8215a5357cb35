package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.OrderPlaced;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class OrderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String customer = Api.newCustomer();
    private final String token = Tokens.customer(customer);

    @Test
    void an_order_is_placed_priced_told_and_found_again() {
        String product = Api.product(25_000);

        ValidatableResponse placed =
                Api.post(token, "/api/orders", Api.order(customer, Api.in(5), product, ""));

        placed.statusCode(201)
                .header("ETag", "\"1\"")
                .body("order_type", is("ONE_TIME"))
                .body("status", is("PENDING"))
                .body("items[0].product_name", is("Milk"))
                .body("items[0].unit_price_paise", is(25_000))
                .body("items[0].amount_paise", is(50_000))
                .body("total_paise", is(50_000))
                .body("delivery_confirmed", is(false))
                .body("billed", is(false));
        String id = placed.extract().path("id");
        assertTrue(placed.extract().header("Location").endsWith("/api/orders/" + id));
        Api.get(token, "/api/orders/" + id).statusCode(200).body("total_paise", is(50_000));
        OrderPlaced told =
                Events.await(Topics.ORDER_PLACED, fact -> fact.orderId().equals(id), PATIENCE);
        assertEquals(50_000, told.totalPaise());
    }

    @Test
    void the_customers_own_price_comes_first_to_its_last_day() {
        String product = Api.product(3_400);
        Api.post(Tokens.admin(), "/api/price-agreements", """
                {"customer_id": "%s", "product_id": "%s", "price_paise": 3000,
                 "effective_from": "%s", "effective_to": "%s"}
                """.formatted(
                                customer, product, Api.in(4), Api.in(5)))
                .statusCode(201);

        Api.post(token, "/api/orders", Api.order(customer, Api.in(5), product, ""))
                .body("total_paise", is(6_000));
        Api.post(token, "/api/orders", Api.order(customer, Api.in(6), product, ""))
                .body("total_paise", is(6_800));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{'                                             | malformed-json",
                "''                                              | validation-failed",
                "'[]'                                            | validation-failed",
                "'{}'                                            | validation-failed",
                "'{\"colour\": 1}'                               | unknown-field",
                "'{\"delivery_date\": \"2026-02-30\"}'           | validation-failed",
                "'{\"shift\": \"NOON\"}'                         | validation-failed",
                "'{\"items\": \"milk\"}'                         | validation-failed",
                "'{\"items\": [{\"qty\": \"2\"}]}'               | validation-failed",
                "'{\"customer_id\": 7}'                          | validation-failed",
            })
    void a_bad_body_is_400_and_says_what_is_wrong(String body, String code) {
        ValidatableResponse answer = Api.post(token, "/api/orders", body).statusCode(400);

        assertEquals(code, Api.code(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.0001", "1e12", "99999999999999999999"})
    void a_quantity_out_of_bounds_is_400(String qty) {
        String body = Api.order(customer, Api.in(5), "PR-0001", "")
                .replace("\"qty\": 2", "\"qty\": " + qty);

        assertEquals(
                "validation-failed",
                Api.code(Api.post(token, "/api/orders", body).statusCode(400)));
    }

    @Test
    void every_rule_refuses_with_its_code() {
        String product = Api.product(100);
        String admin = Tokens.admin();

        refused("customer-unknown", admin, Api.order("CU-20260105-9404", Api.in(5), product, ""));
        refused("product-unknown", token, Api.order(customer, Api.in(5), "PR-99999", ""));
        refused("horizon", token, Api.order(customer, Api.in(61), product, ""));
        refused("cutoff-passed", token, Api.order(customer, Api.in(-1), product, ""));
        refused("cutoff-passed", Tokens.marketing(), Api.order(customer, Api.in(-1), product, ""));
        refused("reason-needed", admin, Api.order(customer, Api.in(-1), product, ""));
        refused(
                "month-closed",
                admin,
                Api.order(customer, Api.in(-65), product, ", \"reason\": \"forgot\""));
        refused(
                "address-unknown",
                token,
                Api.order(customer, Api.in(5), product, ", \"address_id\": \"AD-9\""));
        refused(
                "subscription-unknown",
                token,
                Api.order(customer, Api.in(5), product, ", \"subscription_id\": \"SU-1\""));
        refused(
                "no-items",
                token,
                Api.order(customer, Api.in(5), product, "")
                        .replaceAll("\"items\": \\[.*\\]", "\"items\": []"));
        refused(
                "quantity-step",
                token,
                Api.order(customer, Api.in(5), product, "").replace("\"qty\": 2", "\"qty\": 1.5"));
        Api.as(admin)
                .body("{\"active\": false}")
                .patch("/api/products/" + product)
                .then()
                .statusCode(200);
        refused("product-discontinued", token, Api.order(customer, Api.in(5), product, ""));
    }

    @Test
    void customer_service_out_of_order_is_503_and_nothing_is_stored() {
        String product = Api.product(100);

        ValidatableResponse answer = Api.post(
                Tokens.admin(),
                "/api/orders",
                Api.order("CU-20260105-9500", Api.in(5), product, ""));

        assertEquals("customer-service-away", Api.code(answer.statusCode(503)));
        Api.get(Tokens.admin(), "/api/orders?customer_id=CU-20260105-9500")
                .body("items", hasSize(0));
    }

    @Test
    void nobody_gets_in_without_a_good_token_and_a_fitting_role() {
        String body = Api.order(customer, Api.in(5), "PR-0001", "");

        RestAssured.given().get("/api/orders").then().statusCode(401);
        Api.post(Tokens.expired(), "/api/orders", body).statusCode(401);
        Api.post(Tokens.forged(), "/api/orders", body).statusCode(401);
        Api.post(Tokens.deliveryBoy("DB-0001"), "/api/orders", body).statusCode(403);
        Api.post(token, "/api/planning", "{\"date\": \"%s\"}".formatted(Api.in(5)))
                .statusCode(403);
        Api.post(Tokens.support(), "/api/products", "{}").statusCode(403);
    }

    @Test
    void anothers_order_is_as_if_it_were_not_there() {
        String product = Api.product(100);
        String id = Api.placed(customer, Api.in(5), product);
        String other = Tokens.customer(Api.newCustomer());

        Api.get(other, "/api/orders/" + id).statusCode(404);
        Api.post(other, "/api/orders/" + id + "/cancel", "{\"reason\": \"x\"}").statusCode(404);
        Api.post(other, "/api/orders", Api.order(customer, Api.in(6), product, ""))
                .statusCode(404);
        Api.get(other, "/api/orders?customer_id=" + customer).statusCode(404);
        Api.get(other, "/api/orders").statusCode(200).body("items", hasSize(0));
        Api.get(token, "/api/orders").body("items.id", contains(id));
    }

    @Test
    void the_same_key_gives_the_same_answer_and_another_body_is_refused() {
        String product = Api.product(100);
        String body = Api.order(customer, Api.in(5), product, "");

        String first = keyed("k-" + customer, body).statusCode(201).extract().path("id");
        keyed("k-" + customer, body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(first));
        ValidatableResponse other =
                keyed("k-" + customer, Api.order(customer, Api.in(6), product, ""));

        assertEquals("key-reused", Api.code(other.statusCode(422)));
        Api.get(token, "/api/orders").body("items", hasSize(1));
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        String product = Api.product(100);

        keyed("f-" + customer, Api.order(customer, Api.in(61), product, "")).statusCode(422);
        keyed("f-" + customer, Api.order(customer, Api.in(5), product, "")).statusCode(201);
    }

    @Test
    void the_same_order_within_a_minute_is_a_duplicate_unless_it_is_meant() {
        String product = Api.product(100);
        String body = Api.order(customer, Api.in(5), product, "");
        String first =
                Api.post(token, "/api/orders", body).statusCode(201).extract().path("id");

        ValidatableResponse second = Api.post(token, "/api/orders", body).statusCode(409);

        assertEquals("duplicate-order", Api.code(second));
        second.body("detail", containsString(first));
        Api.post(
                        token,
                        "/api/orders",
                        Api.order(customer, Api.in(5), product, ", \"allow_duplicate\": true"))
                .statusCode(201);
    }

    @Test
    void of_the_same_order_sent_at_the_same_moment_one_is_placed() {
        String product = Api.product(100);
        String body = Api.order(customer, Api.in(5), product, "");

        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> Api.post(token, "/api/orders", body).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
    }

    @Test
    void a_cancelled_order_is_told_and_cancelling_again_is_the_same_answer() {
        String product = Api.product(100);
        String id = Api.placed(customer, Api.in(5), product);

        cancel(id)
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("cancel_reason", is("away"));
        cancel(id).statusCode(200).header("ETag", "\"2\"");

        Events.await(Topics.ORDER_CANCELLED, fact -> fact.orderId().equals(id), PATIENCE);
        Api.post(token, "/api/orders", Api.order(customer, Api.in(5), product, ""))
                .statusCode(201);
    }

    @Test
    void an_old_version_is_refused() {
        String id = Api.placed(customer, Api.in(5), Api.product(100));

        Api.as(token)
                .header("If-Match", "\"7\"")
                .body("{\"reason\": \"x\"}")
                .post("/api/orders/" + id + "/cancel")
                .then()
                .statusCode(412);
    }

    @Test
    void a_late_entry_is_marked_audited_and_scheduled_at_once() {
        String product = Api.product(100);

        String id = Api.post(
                        Tokens.support(),
                        "/api/orders",
                        Api.order(customer, Api.in(-1), product, ", \"reason\": \"phoned\""))
                .statusCode(201)
                .body("late_entry", is(true))
                .body("status", is("CONFIRMED"))
                .extract()
                .path("id");

        DeliveryScheduled told = Events.await(
                Topics.DELIVERY_SCHEDULED, fact -> fact.orderId().equals(id), PATIENCE);
        assertEquals("phoned", told.reason());
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Api.get(
                        Tokens.admin(), "/api/orders/audit?record_id=" + id + "&action=place-order")
                .body("items.reason", contains("phoned")));
    }

    @Test
    void lists_are_filtered_and_paged() {
        String product = Api.product(100);
        String one = Api.placed(customer, Api.in(5), product);
        String two = Api.placed(customer, Api.in(6), product);
        String three = Api.placed(customer, Api.in(7), product);
        cancel(two);

        Api.get(token, "/api/orders?status=CANCELLED").body("items.id", contains(two));
        Api.get(token, "/api/orders?delivery_date=" + Api.in(7)).body("items.id", contains(three));
        Api.get(token, "/api/orders?order_type=SUBSCRIPTION").body("items", hasSize(0));
        Api.get(token, "/api/orders?billed=true").body("items", hasSize(0));
        String cursor = Api.get(token, "/api/orders?limit=2")
                .body("items.id", contains(three, two))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next_cursor");
        Api.get(token, "/api/orders?limit=2&cursor=" + cursor)
                .body("items.id", contains(one))
                .body("next_cursor", nullValue());
        Api.get(token, "/api/orders?status=LOST").statusCode(400);
        Api.get(token, "/api/orders?limit=501").statusCode(400);
        Api.get(token, "/api/orders?billed=maybe").statusCode(400);
        Api.get(token, "/api/orders?delivery_date=2026-02-30").statusCode(400);
    }

    private void refused(String code, String by, String body) {
        assertEquals(code, Api.code(Api.post(by, "/api/orders", body).statusCode(422)));
    }

    private ValidatableResponse cancel(String id) {
        return Api.post(token, "/api/orders/" + id + "/cancel", "{\"reason\": \"away\"}");
    }

    private ValidatableResponse keyed(String key, String body) {
        return Api.as(token)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/orders")
                .then();
    }
}

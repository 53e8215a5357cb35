package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class SubscriptionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Customers customers;

    private String product;

    @BeforeEach
    void a_product() {
        product = Api.product(5_000);
    }

    @Test
    void a_subscription_starts_is_told_and_shows_its_calendar() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String body = Api.subscription(customer, Api.in(3), product, "");

        String id = Api.post(token, "/api/subscriptions", body)
                .statusCode(201)
                .body("order_type", is("SUBSCRIPTION"))
                .body("status", is("ACTIVE"))
                .extract()
                .path("id");

        Api.get(token, "/api/subscriptions/" + id)
                .body("next_delivery_date", is(Api.in(3).toString()));
        Api.get(token, "/api/subscriptions")
                .body("items.next_delivery_date", contains(Api.in(3).toString()));
        Api.get(token, "/api/orders/" + id).body("order_type", is("SUBSCRIPTION"));
        calendar(token, id, 2, 4)
                .body("items.reason", contains("BEFORE_START", "PATTERN", "PATTERN"))
                .body("items.amount_paise", contains(0, 5_000, 5_000));
        SubscriptionChanged told = Events.await(
                Topics.SUBSCRIPTION_CHANGED, fact -> fact.subscriptionId().equals(id), PATIENCE);
        assertEquals(SubscriptionChange.STARTED, told.change());
    }

    @Test
    void a_draft_waits_until_it_is_activated() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String id = Api.post(
                        token,
                        "/api/subscriptions",
                        Api.subscription(customer, Api.in(3), product, "").replace("true", "false"))
                .body("status", is("DRAFT"))
                .extract()
                .path("id");

        Api.post(token, "/api/subscriptions/" + id + "/activate", "")
                .statusCode(200)
                .body("status", is("ACTIVE"));
        Api.post(token, "/api/subscriptions/" + id + "/activate", "").header("ETag", "\"2\"");
    }

    @Test
    void a_preview_shows_rupees_and_changes_nothing() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String id = Api.started(customer, Api.in(3), product);

        pause(token, id, "?preview=true", 4, 5)
                .statusCode(200)
                .body("affected.date", contains(Api.in(4).toString(), Api.in(5).toString()))
                .body("affected.amount_before_paise", contains(5_000, 5_000))
                .body("affected.amount_after_paise", contains(0, 0))
                .body("difference_paise", is(-10_000))
                .body("effective_from", is(Api.in(4).toString()));

        Api.get(token, "/api/subscriptions/" + id)
                .header("ETag", "\"1\"")
                .body("pauses", hasSize(0));
    }

    @Test
    void a_new_subscription_is_previewed_day_by_day_and_not_started() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String path = "/api/subscriptions?preview=true";
        String body = Api.subscription(
                customer,
                Api.in(3),
                product,
                ", \"stop_date\": \"%s\"".formatted(Api.in(5)));

        Api.post(token, path, body)
                .statusCode(200)
                .body("affected.date", contains(Api.in(3).toString(), Api.in(4).toString()))
                .body("affected.qty_before", contains(0, 0))
                .body("affected.reason_before", contains("DRAFT", "DRAFT"))
                .body("affected.amount_after_paise", contains(5_000, 5_000))
                .body("affected.product_id", contains(product, product))
                .body("difference_paise", is(10_000));
        Api.post(token, path, body.replace("\"auto_start\": true", "\"auto_start\": false"))
                .statusCode(200)
                .body("affected", hasSize(0));

        Api.get(token, "/api/subscriptions").body("items", hasSize(0));
        Api.started(customer, Api.in(3), product);
        assertEquals("second-subscription", Api.code(Api.post(token, path, body).statusCode(409)));
        assertEquals(
                "cutoff-passed",
                Api.code(Api.post(
                                token,
                                path,
                                Api.subscription(customer, Api.today().minusDays(1), product, ""))
                        .statusCode(422)));
        Api.post(Tokens.customer(Api.newCustomer()), path, body).statusCode(404);
        Api.post(Tokens.deliveryBoy("DB-0001"), path, body).statusCode(403);
    }

    @Test
    void irregular_days_are_listed_anew_previewed_and_refused_where_they_are_late() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String id = Api.post(
                        token,
                        "/api/subscriptions",
                        Api.subscription(customer, Api.in(3), product, days(3, 5))
                                .replace("FIXED_DAILY", "IRREGULAR"))
                .statusCode(201)
                .extract()
                .path("id");

        list(token, id, "?preview=true", days(3, 6, 9))
                .statusCode(200)
                .body(
                        "affected.date",
                        contains(
                                Api.in(5).toString(),
                                Api.in(6).toString(),
                                Api.in(9).toString()))
                .body("affected.amount_before_paise", contains(10_000, 0, 0))
                .body("affected.amount_after_paise", contains(0, 10_000, 10_000))
                .body("difference_paise", is(10_000));
        calendar(token, id, 3, 6).body("items.qty", contains(2, 0, 2, 0));
        list(token, id, "", days(3, 6, 9)).statusCode(200).body("irregular_list", hasSize(3));

        calendar(token, id, 3, 9).body("items.qty", contains(2, 0, 0, 2, 0, 0, 2));
        assertEquals(
                "cutoff-passed", Api.code(list(token, id, "", days(-1, 3)).statusCode(422)));
        list(token, id, "", ", \"irregular_list\": [{\"date\": \"2026-02-30\", \"qty\": 1}]")
                .statusCode(400);
        list(token, id, "", ", \"irregular_list\": [{\"date\": \"%s\"}]".formatted(Api.in(4)))
                .statusCode(400);
        list(Tokens.customer(Api.newCustomer()), id, "", days(4)).statusCode(404);
        list(Tokens.customer(Api.newCustomer()), id, "?preview=true", days(4)).statusCode(404);
        assertEquals(
                "mode-mismatch",
                Api.code(list(token, Api.started(customer, Api.in(3), Api.product(1)), "", days(4))
                        .statusCode(422)));
    }

    private static String days(int... days) {
        return IntStream.of(days)
                .mapToObj(n -> "{\"date\": \"%s\", \"qty\": 2}".formatted(Api.in(n)))
                .collect(Collectors.joining(", ", ", \"irregular_list\": [", "]"));
    }

    private static ValidatableResponse list(String token, String id, String query, String days) {
        return Api.as(token)
                .body("{" + days.substring(2) + "}")
                .patch("/api/subscriptions/" + id + query)
                .then();
    }

    @Test
    void pause_resume_day_pattern_and_stop_show_in_the_calendar() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String id = Api.started(customer, Api.in(3), product);
        String path = "/api/subscriptions/" + id;

        pause(token, id, "", 4, 6).statusCode(200);
        Api.post(token, path + "/resume", "{\"from\": \"%s\"}".formatted(Api.in(6)))
                .statusCode(200);
        Api.as(token)
                .body("{\"qty\": 3, \"shift\": \"EVENING\"}")
                .put(path + "/days/" + Api.in(7))
                .then()
                .statusCode(200);
        Api.as(token)
                .body("{\"default_qty\": 2, \"effective_from\": \"%s\"}".formatted(Api.in(8)))
                .patch(path)
                .then()
                .statusCode(200);
        Api.post(
                        token,
                        path + "/stop",
                        "{\"stop_date\": \"%s\", \"reason\": \"moving\"}".formatted(Api.in(9)))
                .statusCode(200);

        calendar(token, id, 3, 9)
                .body(
                        "items.reason",
                        contains(
                                "PATTERN",
                                "PAUSED",
                                "PAUSED",
                                "PATTERN",
                                "OVERRIDE",
                                "PATTERN",
                                "STOPPED"))
                .body("items.amount_paise", contains(5_000, 0, 0, 5_000, 15_000, 10_000, 0));
        Api.as(token)
                .delete(path + "/days/" + Api.in(7))
                .then()
                .statusCode(200)
                .body("days", hasSize(0));
    }

    @Test
    void rules_refuse_with_their_codes() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String id = Api.started(customer, Api.in(3), product);
        String path = "/api/subscriptions/" + id;
        pause(token, id, "", 5, 7);

        assertEquals("pause-overlaps", Api.code(pause(token, id, "", 7, 8).statusCode(422)));
        assertEquals(
                "cutoff-passed",
                Api.code(Api.post(
                                Tokens.customer(customer),
                                "/api/subscriptions",
                                Api.subscription(customer, Api.today().minusDays(1), product, ""))
                        .statusCode(422)));
        assertEquals(
                "inside-pause",
                Api.code(Api.as(token)
                        .body("{\"qty\": 1}")
                        .put(path + "/days/" + Api.in(6))
                        .then()
                        .statusCode(422)));
        assertEquals(
                "mode-needs",
                Api.code(Api.post(
                                token,
                                "/api/subscriptions",
                                Api.subscription(customer, Api.in(3), product, "")
                                        .replace("FIXED_DAILY", "WEEKLY_PATTERN"))
                        .statusCode(422)));
        Api.as(token).body("{\"qty\": 1}").put(path + "/days/2026-02-30").then().statusCode(400);
        Api.get(token, path + "/calendar?from=" + Api.in(1)).statusCode(400);
        calendar(token, id, 0, 366).statusCode(400);
        pause(token, id, "?preview=maybe", 10, 11).statusCode(400);
    }

    @Test
    void anothers_subscription_is_as_if_it_were_not_there() {
        String id = Api.started(Household.known(customers), Api.in(3), product);
        String other = Tokens.customer(Api.newCustomer());

        Api.get(other, "/api/subscriptions/" + id).statusCode(404);
        calendar(other, id, 3, 4).statusCode(404);
        pause(other, id, "", 4, 5).statusCode(404);
        pause(other, id, "?preview=true", 4, 5).statusCode(404);
        Api.get(other, "/api/subscriptions").body("items", hasSize(0));
    }

    @Test
    void lists_go_by_what_a_subscription_is_called_today() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String running = Api.started(customer, Api.in(3), product);
        String paused = Api.started(customer, Api.in(3), Api.product(100));
        Api.post(
                        Tokens.admin(),
                        "/api/subscriptions/" + paused + "/pause",
                        "{\"from\": \"%s\", \"reason\": \"ill\"}"
                                .formatted(Api.today().minusDays(1)))
                .statusCode(200);

        Api.get(token, "/api/orders?status=ACTIVE").body("items.id", contains(running));
        Api.get(token, "/api/subscriptions?status=PAUSED").body("items.id", contains(paused));
        Api.get(token, "/api/subscriptions?status=STOPPED").body("items", hasSize(0));
        Api.get(token, "/api/subscriptions?product_id=" + product)
                .body("items.id", contains(running));
    }

    private static ValidatableResponse calendar(String token, String id, int from, int to) {
        return Api.get(
                token,
                "/api/subscriptions/" + id + "/calendar?from=" + Api.in(from) + "&to="
                        + Api.in(to));
    }

    private static ValidatableResponse pause(
            String token, String id, String query, int from, int to) {
        return Api.post(
                token,
                "/api/subscriptions/" + id + "/pause" + query,
                "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"away\"}"
                        .formatted(Api.in(from), Api.in(to)));
    }
}

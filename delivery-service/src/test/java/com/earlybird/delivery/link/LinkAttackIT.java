package com.earlybird.delivery.link;

import static com.earlybird.delivery.Street.MILK;
import static com.earlybird.delivery.Street.PANEER;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.type;
import static com.earlybird.delivery.link.Links.body;
import static com.earlybird.delivery.link.Links.made;
import static com.earlybird.delivery.link.Links.newAddress;
import static com.earlybird.delivery.link.Links.say;
import static com.earlybird.delivery.link.Links.sayFrom;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.delivery.Street;
import com.earlybird.delivery.link.domain.LinkToken;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who has a link, or would like to have one. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class LinkAttackIT {
    private final LocalDate today = Street.today();
    private final String boy = newBoy();
    private final String order = newOrder();
    private String customer;
    private Map<String, Object> delivered;

    @BeforeEach
    void a_run_of_one_stop() {
        Street.tellStaff(boy, "Ravi", true, 1);
        customer = customerOf(boy);
        String id = planned(plan(order, customer, today, Shift.MORNING, milk("2"), paneer("0.5")));
        Street.awaitOnRun(boy, id);
        Links.awaitBoy(boy);
        delivered = body("customer_id", customer, "delivery_type", "full");
    }

    @Test
    void a_stop_of_another_delivery_boy_is_not_there() {
        String other = newBoy();
        String neighbour = customerOf(other);
        String id = planned(plan(newOrder(), neighbour, today, Shift.MORNING, milk("1")));
        Street.awaitOnRun(other, id);

        say(token(), "mark-delivered", body("customer_id", neighbour, "delivery_type", "full"))
                .statusCode(404);
        say(token(), "mark-not-delivered", body("customer_id", neighbour, "reason", "NOT_HOME"))
                .statusCode(404);
        assertEquals(0, events(neighbour));
    }

    @Test
    void a_stop_of_another_day_or_shift_is_not_there() {
        String evening = customerOf(boy);
        Street.awaitOnRun(boy, planned(plan(newOrder(), evening, today, Shift.EVENING, milk("1"))));
        String tomorrow = customerOf(boy);
        Street.awaitOnRun(
                boy,
                planned(plan(newOrder(), tomorrow, today.plusDays(1), Shift.MORNING, milk("1"))));

        for (String hidden : List.of(evening, tomorrow)) {
            say(token(), "mark-delivered", body("customer_id", hidden, "delivery_type", "full"))
                    .statusCode(404);
        }
        say(
                        token(),
                        "mark-delivered",
                        body("customer_id", evening, "delivery_type", "full", "shift", "EVENING"))
                .statusCode(404);
    }

    @Test
    void a_link_made_ahead_confirms_nothing_before_its_day() {
        String early = customerOf(boy);
        Street.awaitOnRun(
                boy, planned(plan(newOrder(), early, today.plusDays(2), Shift.MORNING, milk("1"))));
        String token = made("delivery_boy_id", boy, "date", today.plusDays(2)).getString("token");

        say(token, "mark-delivered", body("customer_id", early, "delivery_type", "full"))
                .statusCode(422)
                .body("type", equalTo(type("too-early")));
    }

    @Test
    void forged_expired_revoked_and_never_given_out_are_the_same() {
        JsonPath revoked = made("delivery_boy_id", boy, "date", today);
        given().auth()
                .oauth2(Tokens.admin())
                .delete("/api/shared-links/" + revoked.getString("id"))
                .then()
                .statusCode(204);
        JsonPath brief = made(
                "delivery_boy_id",
                boy,
                "date",
                today,
                "expires_at",
                Instant.now().plusMillis(800));
        String expired = brief.getString("token");
        await().atMost(Street.PATIENCE)
                .untilAsserted(() -> say(expired, "run", body()).statusCode(404));
        String altered = token();
        altered = (altered.charAt(0) == 'A' ? 'B' : 'A') + altered.substring(1);

        String guessed = detail(say(LinkToken.random().text(), "mark-delivered", delivered));
        for (String dead : List.of(revoked.getString("token"), expired, altered, "x", "..%2f")) {
            assertEquals(guessed, detail(say(dead, "mark-delivered", delivered)));
        }
        assertEquals(0, events(customer));
    }

    @Test
    void an_address_that_guesses_tokens_is_slowed() {
        String address = newAddress();
        List<Integer> statuses = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> sayFrom(address, LinkToken.random().text(), "run", body())
                        .extract()
                        .statusCode())
                .toList();

        assertEquals(30, Collections.frequency(statuses.subList(0, 30), 404));
        assertEquals(429, statuses.get(39));
        sayFrom(address, token(), "run", body()).statusCode(429);
        say(token(), "run", body()).statusCode(200);
    }

    @Test
    void who_hammers_on_one_link_is_slowed_from_wherever_and_the_others_are_not() {
        String hammered = token();
        List<Integer> statuses = java.util.stream.IntStream.range(0, 2_000)
                .mapToObj(i -> say(hammered, "run", body()).extract().statusCode())
                .takeWhile(status -> status == 200)
                .toList();

        assertTrue(statuses.size() >= 240 && statuses.size() < 2_000, statuses.size() + " passed");
        say(token(), "run", body()).statusCode(200);
        assertEquals(0, events(customer));
    }

    @Test
    void five_wrong_pins_lock_the_link_however_many_come_at_once() throws Exception {
        JsonPath link = made("delivery_boy_id", boy, "date", today, "pin", "4711");
        String token = link.getString("token");
        Callable<Integer> guess =
                () -> say(token, "run", body("pin", "0000")).extract().statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Integer> statuses = threads.invokeAll(Collections.nCopies(12, guess)).stream()
                    .map(LinkAttackIT::status)
                    .toList();
            assertEquals(5, Collections.frequency(statuses, 403));
            assertEquals(7, Collections.frequency(statuses, 429));
        } finally {
            threads.shutdownNow();
        }

        say(token, "run", body("pin", "4711"))
                .statusCode(429)
                .body("type", equalTo(type("pin-locked")));
        get(Tokens.admin(), "/api/shared-links/" + link.getString("id"))
                .body("wrong_pins", equalTo(5));
    }

    @Test
    void without_the_right_pin_nothing_is_shown_and_nothing_done() {
        String token =
                made("delivery_boy_id", boy, "date", today, "pin", "4711").getString("token");

        say(token, "run", body()).statusCode(403).body("type", equalTo(type("pin-needed")));
        say(token, "mark-delivered", delivered)
                .statusCode(403)
                .body("type", equalTo(type("pin-needed")));
        delivered.put("pin", "1174");
        say(token, "mark-delivered", delivered)
                .statusCode(403)
                .body("type", equalTo(type("pin-wrong")));
        assertEquals(0, events(customer));
        say(token, "run", body("pin", "4711"))
                .statusCode(200)
                .body("stops[0].phone", equalTo("+919840012345"));
        delivered.put("pin", "4711");
        say(token, "mark-delivered", delivered).statusCode(200).body("phone", equalTo(null));
    }

    @Test
    void more_than_was_ordered_is_refused() {
        Map<String, Object> body = body(
                "customer_id",
                customer,
                "delivery_type",
                "partial",
                "delivered_products",
                List.of(product(MILK, "3"), product(PANEER, "-0.5")));

        say(token(), "mark-delivered", body)
                .statusCode(422)
                .body("type", equalTo(type("items-refused")))
                .body("violations.field", hasItem("items[0].delivered_qty"))
                .body("violations.field", hasItem("items[1].delivered_qty"));
        assertEquals(0, events(customer));
    }

    @Test
    void a_replayed_request_changes_nothing() {
        String token = token();
        String first = say(token, "mark-delivered", delivered).extract().asString();

        assertEquals(first, say(token, "mark-delivered", delivered).extract().asString());
        say(token, "mark-not-delivered", body("customer_id", customer, "reason", "NOT_HOME"))
                .statusCode(409)
                .body("type", equalTo(type("already-confirmed")));
        await().atMost(Street.PATIENCE).until(() -> events(customer) == 1);
    }

    @Test
    void what_another_sites_page_sends_is_refused() {
        String path = "/api/shared-delivery-link/" + token() + "/mark-delivered";
        given().contentType(ContentType.JSON)
                .header("Sec-Fetch-Site", "cross-site")
                .body(delivered)
                .post(path)
                .then()
                .statusCode(403)
                .body("type", equalTo(type("cross-site")));
        given().contentType(ContentType.JSON)
                .header("Origin", "https://attacker.example")
                .body(delivered)
                .post(path)
                .then()
                .statusCode(403);
        given().contentType("text/plain")
                .body("{\"customer_id\":\"" + customer + "\",\"delivery_type\":\"full\"}")
                .post(path)
                .then()
                .statusCode(415);
        assertEquals(0, events(customer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"customer_id\":\"CU-1\",\"delivery_type\":\"some\"}",
                "{\"customer_id\":\"CU-1\",\"delivery_type\":\"partial\"}",
                "{\"customer_id\":\"CU-1\",\"delivery_type\":\"full\",\"delivery_boy_id\":\"DB-1\"}",
                "{\"customer_id\":\"CU-1\",\"delivery_type\":\"full\",\"delivered_products\":[]}"
            })
    void a_body_that_cannot_be_meant_is_malformed(String body) {
        say(token(), "mark-delivered", body)
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void only_an_administrator_makes_sees_and_revokes_links() {
        Map<String, Object> body = body("delivery_boy_id", boy, "date", today);
        for (String token : List.of(Tokens.deliveryBoy(boy), Tokens.support())) {
            Links.share(token, body).statusCode(403);
            get(token, "/api/shared-links").statusCode(403);
            given().auth().oauth2(token).delete("/api/shared-links/SL-1").then().statusCode(403);
        }
        Links.share(Tokens.forged(), body).statusCode(401);
        Links.share(Tokens.admin(), body("delivery_boy_id", "DB-9999", "date", today))
                .statusCode(422)
                .body("type", equalTo(type("delivery-boy-unknown")));
    }

    private String token() {
        return made("delivery_boy_id", boy, "date", today, "shift", "MORNING").getString("token");
    }

    private static Map<String, Object> product(String id, String qty) {
        return Map.of("product_id", id, "quantity", new BigDecimal(qty));
    }

    private static String detail(ValidatableResponse answer) {
        return answer.statusCode(404).extract().path("detail");
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int events(String customerId) {
        return Events.all(Topics.DELIVERY_CONFIRMED, event -> event.customerId().equals(customerId))
                .size();
    }
}

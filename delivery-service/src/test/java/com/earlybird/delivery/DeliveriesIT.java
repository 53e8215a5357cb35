package com.earlybird.delivery;

import static com.earlybird.delivery.Street.MILK;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newCustomer;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.post;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.DayDigest;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.OpenApiDrift;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class DeliveriesIT {
    private final LocalDate today = Street.today();
    private final String boy = newBoy();

    @Test
    void a_delivery_is_seen_by_staff_by_its_customer_and_by_its_delivery_boy() {
        String customer = customerOf(boy);
        String order = newOrder();
        String id = planned(plan(order, customer, today, Shift.MORNING, milk("2")));
        Street.awaitOnRun(boy, id);

        get(Tokens.support(), "/api/deliveries/" + id)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("id", matchesPattern("DL-\\d{8}-\\d{4,}"))
                .body("order_id", equalTo(order))
                .body("status", equalTo("PENDING"))
                .body("revision", equalTo(0))
                .body("marked_by", nullValue());
        get(Tokens.customer(customer), "/api/deliveries/" + id).statusCode(200);
        get(Tokens.deliveryBoy(boy), "/api/deliveries/" + id).statusCode(200);
        get(Tokens.customer(newCustomer()), "/api/deliveries/" + id).statusCode(404);
        get(Tokens.deliveryBoy(newBoy()), "/api/deliveries/" + id).statusCode(404);
        get(Tokens.supplier(), "/api/deliveries/" + id).statusCode(403);
        get(Tokens.admin(), "/api/deliveries/DL-20260101-9999").statusCode(404);
    }

    @Test
    void a_list_is_narrowed_paged_and_shows_each_once() {
        String customer = customerOf(boy);
        for (int day = 0; day < 3; day++) {
            for (int n = 0; n < 2; n++) {
                planned(plan(newOrder(), customer, today.plusDays(day), Shift.MORNING, milk("1")));
            }
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = get(Tokens.customer(customer), "/api/deliveries?limit=4&cursor=" + next)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next_cursor");
        }
        assertEquals(6, seen.size());
        assertEquals(6, new HashSet<>(seen).size());

        get(Tokens.admin(), "/api/deliveries?customer_id=" + customer + "&date=" + today)
                .body("items", hasSize(2))
                .body("items.delivery_date", everyItem(equalTo(today.toString())));
        get(Tokens.admin(), "/api/deliveries?status=DELIVERED&customer_id=" + customer)
                .body("items", hasSize(0));
        get(Tokens.customer(customer), "/api/deliveries?customer_id=" + newCustomer())
                .statusCode(404);
        get(Tokens.deliveryBoy(newBoy()), "/api/deliveries?customer_id=" + customer)
                .statusCode(200)
                .body("items", hasSize(0));
        get(Tokens.admin(), "/api/deliveries?status=LOST").statusCode(400);
        get(Tokens.admin(), "/api/deliveries?date=today").statusCode(400);
        get(Tokens.admin(), "/api/deliveries?cursor=made-up").statusCode(400);
        get(Tokens.admin(), "/api/deliveries?limit=501").statusCode(400);
    }

    @Test
    void a_correction_is_the_next_revision_and_its_event_carries_both_sides() {
        String id = confirmed(customerOf(boy), today);

        correct(Tokens.admin(), id, "0", "counted again")
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("status", equalTo("NOT_DELIVERED"))
                .body("reason", equalTo("counted again"))
                .body("confirmed_via", equalTo("ADMIN"))
                .body("revisions.revision", contains(1, 2));

        DeliveryConfirmed event = Events.await(
                Topics.DELIVERY_CONFIRMED,
                e -> e.deliveryId().equals(id) && e.revision() == 2,
                Street.PATIENCE);
        assertEquals(new BigDecimal("2"), event.items().get(0).previousQty());
        assertEquals(BigDecimal.ZERO, event.items().get(0).deliveredQty());
        assertEquals(-6800, event.differencePaise());

        correct(Tokens.admin(), id, "0", "again")
                .statusCode(422)
                .body("type", equalTo(type("nothing-changes")));
        correct(Tokens.admin(), id, "3", "too many").statusCode(422);
        correct(Tokens.deliveryBoy(boy), id, "1", "not mine to say").statusCode(403);
        correct(Tokens.admin(), "DL-20260101-9999", "1", "which?").statusCode(404);
    }

    @Test
    void a_correction_of_an_older_version_is_refused_and_a_repeated_key_makes_one_revision() {
        String id = confirmed(customerOf(boy), today);
        Map<String, Object> body = Map.of(
                "items", List.of(Map.of("product_id", MILK, "delivered_qty", 1)), "reason", "one");
        String path = "/api/deliveries/" + id + "/corrections";
        given().auth()
                .oauth2(Tokens.admin())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.admin())
                    .header("Idempotency-Key", id)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(2));
        }
    }

    @Test
    void what_is_not_confirmed_cannot_be_corrected() {
        String id = planned(plan(newOrder(), customerOf(boy), today, Shift.MORNING, milk("2")));

        correct(Tokens.admin(), id, "1", "too soon")
                .statusCode(409)
                .body("type", equalTo(type("not-confirmed")));
    }

    @Test
    void the_confirmed_of_a_span_are_paged_with_what_must_have_been_charged() {
        LocalDate from = today.minusDays(21);
        List<String> ids = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            ids.add(confirmed(customerOf(boy), from.plusDays(day)));
        }
        planned(plan(newOrder(), customerOf(boy), from, Shift.MORNING, milk("2")));
        correct(Tokens.admin(), ids.get(1), "1", "counted again").statusCode(200);

        List<String> seen = new ArrayList<>();
        List<Integer> amounts = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = get(
                            Tokens.admin(),
                            "/api/deliveries/confirmed?limit=1&from=" + from + "&to="
                                    + from.plusDays(2) + "&cursor=" + next)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.delivery_id"));
            amounts.addAll(page.getList("items.amount_paise"));
            next = page.getString("next_cursor");
        }
        assertEquals(ids, seen);
        assertEquals(List.of(6800, 3400, 6800), amounts);

        String path = "/api/deliveries/confirmed?from=" + from;
        get(Tokens.admin(), path).statusCode(400);
        get(Tokens.admin(), path + "&to=" + from.minusDays(1)).statusCode(400);
        get(Tokens.admin(), path + "&to=" + from.plusDays(366)).statusCode(400);
        get(Tokens.support(), path + "&to=" + today).statusCode(403);
    }

    @Test
    void a_day_is_one_hash_of_what_stands_delivered_after_all_revisions() {
        LocalDate date = today.minusDays(40);
        String full = confirmed(customerOf(boy), date);
        String half = confirmed(customerOf(boy), date);
        String none = confirmed(customerOf(boy), date);
        correct(Tokens.admin(), half, "1", "counted again").statusCode(200);
        correct(Tokens.admin(), none, "0", "none at all").statusCode(200);
        planned(plan(newOrder(), customerOf(boy), date, Shift.MORNING, milk("2")));

        DayDigest expected = new DayDigest();
        expected.add(half, MILK, 3400);
        expected.add(full, MILK, 6800);
        String path = "/api/deliveries/digests?from=";
        get(Tokens.admin(), path + date.minusDays(15) + "&to=" + date.plusDays(15))
                .statusCode(200)
                .body("items.find { it.date == '" + date + "' }.deliveries", equalTo(2))
                .body("items.find { it.date == '" + date + "' }.charged", equalTo(2))
                .body("items.find { it.date == '" + date + "' }.paise", equalTo(10_200))
                .body("items.find { it.date == '" + date + "' }.hash", equalTo(expected.hash()));
        get(Tokens.admin(), path + date).statusCode(400);
        get(Tokens.admin(), path + date + "&to=" + date.plusDays(31)).statusCode(400);
        get(Tokens.support(), path + date + "&to=" + date).statusCode(403);
        get(Tokens.forged(), path + date + "&to=" + date).statusCode(401);
    }

    @Test
    void every_revision_is_published_again_word_for_word() {
        String customer = customerOf(boy);
        String id = confirmed(customer, today);
        correct(Tokens.admin(), id, "1", "counted again").statusCode(200);
        correct(Tokens.admin(), id, "2", "and again").statusCode(200);
        String open = planned(plan(newOrder(), customer, today, Shift.EVENING, milk("1")));
        List<DeliveryConfirmed> before = awaitEvents(id, 3);

        post(
                        Tokens.admin(),
                        "/api/deliveries/republish",
                        Map.of("delivery_ids", List.of(id, open, "DL-20260101-9999")))
                .statusCode(200)
                .body("deliveries", equalTo(1))
                .body("published", equalTo(3))
                .body("not_confirmed", contains(open, "DL-20260101-9999"));

        List<DeliveryConfirmed> all = awaitEvents(id, 6);
        assertEquals(before, all.subList(3, 6));
        post(Tokens.support(), "/api/deliveries/republish", Map.of("delivery_ids", List.of(id)))
                .statusCode(403);
        post(Tokens.admin(), "/api/deliveries/republish", Map.of("delivery_ids", List.of()))
                .statusCode(400);
    }

    @Test
    void who_confirmed_and_who_corrected_is_in_the_audit_trail() {
        String customer = customerOf(boy);
        String id = confirmed(customer, today);
        correct(Tokens.admin(), id, "1", "counted again").statusCode(200);
        String stopId = customer + ":" + today + ":MORNING";

        await().atMost(Street.PATIENCE).untilAsserted(() -> get(
                        Tokens.admin(), "/api/deliveries/audit?record_id=" + stopId)
                .statusCode(200)
                .body("items.action", contains("CORRECT_DELIVERY", "CONFIRM_DELIVERY"))
                .body("items[0].reason", equalTo("counted again"))
                .body("items[0].user_id", equalTo("UR-0001")));
        get(Tokens.support(), "/api/deliveries/audit").statusCode(403);
    }

    @Test
    void delivery_boys_follow_the_staff_and_keep_what_is_said_here() {
        Street.tellStaff(boy, "Murugan", true, 1);
        String path = "/api/delivery-boys/" + boy;
        await().atMost(Street.PATIENCE)
                .untilAsserted(() -> get(Tokens.admin(), path).statusCode(200));
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Map.of("area", "Mylapore"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("area", equalTo("Mylapore"))
                .body("name", equalTo("Murugan"));

        Street.tellStaff(boy, "Murugan S", false, 2);
        Street.tellStaff(boy, "Murugan", true, 1);

        await().atMost(Street.PATIENCE).untilAsserted(() -> get(Tokens.admin(), path)
                .body("name", equalTo("Murugan S"))
                .body("active", equalTo(false))
                .body("area", equalTo("Mylapore")));
        get(Tokens.admin(), "/api/delivery-boys?limit=1").body("items", hasSize(1));
        get(Tokens.deliveryBoy(boy), path).statusCode(403);
    }

    @Test
    void the_checked_in_api_is_the_running_one() {
        OpenApiDrift.check(Path.of("openapi.yaml"));
    }

    /** Two of milk, planned for that day and confirmed in full. */
    private String confirmed(String customer, LocalDate day) {
        String id = planned(plan(newOrder(), customer, day, Shift.MORNING, milk("2")));
        Street.markDelivered(
                        Tokens.admin(),
                        Map.of("customer_id", customer, "delivery_date", day.toString()))
                .statusCode(200);
        return id;
    }

    private ValidatableResponse correct(String token, String id, String qty, String reason) {
        return post(
                token,
                "/api/deliveries/" + id + "/corrections",
                Map.of(
                        "items",
                        List.of(Map.of("product_id", MILK, "delivered_qty", new BigDecimal(qty))),
                        "reason",
                        reason));
    }

    private static List<DeliveryConfirmed> awaitEvents(String id, int count) {
        return await().atMost(Street.PATIENCE)
                .until(
                        () -> Events.all(
                                Topics.DELIVERY_CONFIRMED, e -> e.deliveryId().equals(id)),
                        all -> all.size() >= count);
    }
}

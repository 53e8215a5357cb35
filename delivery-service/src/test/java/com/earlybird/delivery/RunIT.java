package com.earlybird.delivery;

import static com.earlybird.delivery.Street.MILK;
import static com.earlybird.delivery.Street.awaitOnRun;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.markDelivered;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.post;
import static com.earlybird.delivery.Street.put;
import static com.earlybird.delivery.Street.sheet;
import static com.earlybird.delivery.Street.tellStaff;
import static com.earlybird.delivery.Street.today;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class RunIT {
    private final LocalDate day = today();
    private final String boy = newBoy();

    @Test
    void a_run_says_what_to_carry_in_the_order_that_was_set_with_the_days_notes() {
        String first = customerOf(boy);
        String second = customerOf(boy);
        stop(first, milk("2"));
        stop(second, milk("3"), paneer("0.5"));
        knownBoy();

        put(Tokens.admin(), "/api/delivery-boys/" + boy + "/sequence", sequence(second, first))
                .statusCode(200);
        put(
                        Tokens.support(),
                        "/api/deliveries/notes",
                        Map.of(
                                "customer_id",
                                first,
                                "date",
                                day.toString(),
                                "shift",
                                "MORNING",
                                "text",
                                "Ring twice <b>today</b>"))
                .statusCode(200);

        sheet(boy, day, Shift.MORNING)
                .body("run_id", equalTo(runId()))
                .body("stops.customer_id", contains(second, first))
                .body("stops.sequence", contains(1, 2))
                .body("stops.day_note", contains(nullValue(), equalTo("Ring twice <b>today</b>")))
                .body("stops.map_link", everyItem(containsString("query=")))
                .body("to_carry.product_name", contains("Paneer", "Toned milk"))
                .body("to_carry.ordered_qty", contains(0.5f, 5))
                .body("to_carry.open_qty", contains(0.5f, 5));
        get(Tokens.deliveryBoy(boy), "/api/runs/" + runId() + "/sheet")
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("House of " + first))
                .body(containsString("Ring twice &lt;b&gt;today"))
                .body(not(containsString("<b>today")));
    }

    @Test
    void a_run_that_starts_is_on_its_way_and_starting_or_finishing_twice_changes_nothing() {
        stop(customerOf(boy), milk("1"));
        String token = Tokens.deliveryBoy(boy);

        post(token, "/api/runs/" + runId() + "/finish", Map.of())
                .statusCode(409)
                .body("type", equalTo(type("run-not-started")));
        String started = post(token, "/api/runs/" + runId() + "/start", Map.of())
                .statusCode(200)
                .body("stops[0].deliveries.status", contains("OUT_FOR_DELIVERY"))
                .extract()
                .path("started_at");
        post(token, "/api/runs/" + runId() + "/start", Map.of())
                .statusCode(200)
                .body("started_at", equalTo(started));
        post(token, "/api/runs/" + runId() + "/finish", Map.of())
                .statusCode(200)
                .body("finished_at", notNullValue());
    }

    @Test
    void nobody_reads_prints_or_starts_anothers_run() {
        stop(customerOf(boy), milk("1"));
        String stranger = Tokens.deliveryBoy(newBoy());

        get(stranger, "/api/runs/" + runId()).statusCode(404);
        get(stranger, "/api/runs/" + runId() + "/sheet").statusCode(404);
        post(stranger, "/api/runs/" + runId() + "/start", Map.of()).statusCode(404);
        post(stranger, "/api/runs/" + runId() + "/finish", Map.of()).statusCode(404);
        get(Tokens.customer("CU-1"), "/api/runs/" + runId()).statusCode(403);
        get(Tokens.admin(), "/api/runs/no-run").statusCode(404);
        get(Tokens.admin(), "/api/runs/" + boy + ":2026-13-01:MORNING").statusCode(404);
    }

    @Test
    void what_is_taken_back_is_charged_back_and_can_be_said_differently() {
        String customer = customerOf(boy);
        String delivery = stop(customer, milk("2"));
        String token = Tokens.deliveryBoy(boy);
        Map<String, Object> stop = Map.of("customer_id", customer, "delivery_date", day.toString());
        markDelivered(token, stop).statusCode(200);

        post(Tokens.deliveryBoy(newBoy()), "/api/delivery-boy/undo", stop).statusCode(404);
        post(token, "/api/delivery-boy/undo", stop)
                .statusCode(200)
                .body("deliveries.status", contains("OUT_FOR_DELIVERY"));
        post(token, "/api/delivery-boy/undo", stop).statusCode(200);
        markDelivered(
                        token,
                        Map.of(
                                "customer_id",
                                customer,
                                "delivery_date",
                                day.toString(),
                                "items",
                                List.of(Street.line(orderOf(delivery), MILK, "1")),
                                "reason",
                                "DAMAGED"))
                .statusCode(200);

        await().atMost(Street.PATIENCE).untilAsserted(() -> {
            List<DeliveryConfirmed> said =
                    Events.all(Topics.DELIVERY_CONFIRMED, e -> e.deliveryId().equals(delivery));
            assertEquals(
                    List.of(1L, 2L, 3L),
                    said.stream().map(DeliveryConfirmed::revision).toList());
            assertEquals(
                    3400,
                    said.stream().mapToLong(DeliveryConfirmed::differencePaise).sum());
        });
        get(Tokens.admin(), "/api/deliveries/" + delivery)
                .body(
                        "revisions.reason",
                        contains(nullValue(), equalTo("UNDONE"), equalTo("DAMAGED")));
    }

    @Test
    void photo_place_and_a_suspicious_clock_are_kept_and_shown() {
        String customer = customerOf(boy);
        String delivery = stop(customer, milk("1"));

        markDelivered(Tokens.deliveryBoy(boy), proof(customer, "javascript:alert(1)"))
                .statusCode(400);
        markDelivered(Tokens.deliveryBoy(boy), proof(customer, "https://photos.example/1.jpg"))
                .statusCode(200);

        get(Tokens.admin(), "/api/deliveries/" + delivery)
                .body("gap_suspicious", equalTo(true))
                .body("proof.photo_url", equalTo("https://photos.example/1.jpg"))
                .body("proof.latitude", equalTo(13.05f));
    }

    private Map<String, Object> proof(String customer, String photo) {
        return Map.of(
                "customer_id",
                customer,
                "delivery_date",
                day.toString(),
                "delivered_at",
                "2020-01-01T00:00:00Z",
                "proof",
                Map.of("photo_url", photo, "latitude", 13.05, "longitude", 80.27));
    }

    private String stop(String customer, ScheduledItem... items) {
        String delivery = planned(plan(newOrder(), customer, day, Shift.MORNING, items));
        awaitOnRun(boy, delivery);
        return delivery;
    }

    private void knownBoy() {
        tellStaff(boy, "Ravi", true, 1);
        await().atMost(Street.PATIENCE)
                .until(() -> given().auth()
                                .oauth2(Tokens.admin())
                                .get("/api/delivery-boys/" + boy)
                                .statusCode()
                        == 200);
    }

    private static String orderOf(String delivery) {
        return get(Tokens.admin(), "/api/deliveries/" + delivery).extract().path("order_id");
    }

    private static Map<String, Object> sequence(String... customers) {
        return Map.of("shift", "MORNING", "customer_ids", List.of(customers));
    }

    private String runId() {
        return boy + ":" + day + ":MORNING";
    }
}

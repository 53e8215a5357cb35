package com.earlybird.delivery;

import static com.earlybird.delivery.Street.awaitOnRun;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.post;
import static com.earlybird.delivery.Street.put;
import static com.earlybird.delivery.Street.tellStaff;
import static com.earlybird.delivery.Street.today;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.delivery.settlement.app.ChaseUnconfirmed;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class DayEndIT {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final LocalDate yesterday = today().minusDays(1);
    private final String boy = newBoy();

    @Inject
    ChaseUnconfirmed chase;

    @Test
    void what_nobody_confirmed_is_listed_and_settled_in_bulk_once() {
        List<String> open = List.of(stop(), stop(), stop());
        String path = "/api/deliveries/unconfirmed?limit=500&date=" + yesterday;
        get(Tokens.admin(), path).statusCode(200).body("items.id", hasItems(open.toArray()));

        Map<String, Object> lost = Map.of(
                "date",
                yesterday.toString(),
                "delivery_boy_id",
                boy,
                "outcome",
                "DELIVERED",
                "reason",
                "He lost his phone; the customers were asked");
        post(Tokens.admin(), "/api/deliveries/settlements", lost)
                .statusCode(200)
                .body("settled", containsInAnyOrder(open.toArray()));
        post(Tokens.admin(), "/api/deliveries/settlements", lost)
                .statusCode(200)
                .body("settled", empty());

        open.forEach(id -> {
            get(Tokens.admin(), path).body("items.id", not(hasItem(id)));
            List<DeliveryConfirmed> said = await().atMost(Street.PATIENCE)
                    .until(
                            () -> Events.all(Topics.DELIVERY_CONFIRMED, e -> e.deliveryId()
                                    .equals(id)),
                            all -> !all.isEmpty());
            assertEquals(1, said.size());
            assertEquals(6800, said.get(0).amountPaise());
        });
    }

    @Test
    void some_are_settled_as_not_delivered_by_their_ids() {
        String one = stop();
        String other = stop();

        post(
                        Tokens.admin(),
                        "/api/deliveries/settlements",
                        Map.of(
                                "date",
                                yesterday.toString(),
                                "delivery_ids",
                                List.of(one),
                                "outcome",
                                "NOT_DELIVERED",
                                "reason",
                                "The van broke down"))
                .statusCode(200)
                .body("settled", contains(one));

        get(Tokens.admin(), "/api/deliveries/" + one)
                .body("status", equalTo("NOT_DELIVERED"))
                .body("reason", equalTo("OTHER"))
                .body("notes", equalTo("The van broke down"))
                .body("confirmed_via", equalTo("ADMIN"));
        get(Tokens.admin(), "/api/deliveries/" + other).body("status", equalTo("PENDING"));
    }

    @Test
    void a_settlement_must_say_which_of_which_day_and_is_the_administrators() {
        String open = stop();
        Map<String, Object> both = Map.of(
                "date",
                yesterday.toString(),
                "delivery_ids",
                List.of(open),
                "delivery_boy_id",
                boy,
                "outcome",
                "DELIVERED",
                "reason",
                "x");
        Map<String, Object> otherDay = Map.of(
                "date",
                today().toString(),
                "delivery_ids",
                List.of(open),
                "outcome",
                "DELIVERED",
                "reason",
                "x");

        post(Tokens.admin(), "/api/deliveries/settlements", both).statusCode(400);
        post(Tokens.admin(), "/api/deliveries/settlements", otherDay)
                .statusCode(422)
                .body("type", equalTo(type("other-date")));
        post(Tokens.support(), "/api/deliveries/settlements", otherDay).statusCode(403);
        post(Tokens.deliveryBoy(boy), "/api/deliveries/settlements", otherDay).statusCode(403);
        get(Tokens.deliveryBoy(boy), "/api/deliveries/unconfirmed").statusCode(403);
    }

    @Test
    void a_delivery_boy_is_asked_once_for_what_he_did_not_confirm() {
        tellStaff(boy, "Ravi", true, 1);
        await().atMost(Street.PATIENCE)
                .until(() -> given().auth()
                                .oauth2(Tokens.admin())
                                .get("/api/delivery-boys/" + boy)
                                .statusCode()
                        == 200);
        stop();
        stop();

        chase.chase().await().atMost(LONG);
        chase.chase().await().atMost(LONG);

        String asked = "UNCONFIRMED:" + boy + ":" + yesterday + ":MORNING";
        NotificationRequested question = Events.await(
                Topics.NOTIFICATION_REQUESTED, e -> e.requestId().equals(asked), Street.PATIENCE);
        assertEquals("DELIVERIES_UNCONFIRMED", question.type());
        assertEquals("2", question.parameters().get("count"));
        assertEquals("morning", question.parameters().get("shift"));
        assertEquals(
                1,
                Events.all(Topics.NOTIFICATION_REQUESTED, e -> e.requestId().equals(asked))
                        .size());
    }

    @Test
    void a_customer_sees_what_comes_and_what_came_with_its_money_and_nobody_elses() {
        String customer = customerOf(boy);
        LocalDate tomorrow = today().plusDays(1);
        planned(plan(newOrder(), customer, tomorrow, Shift.MORNING, milk("2"), paneer("0.5")));
        String token = Tokens.customer(customer);

        get(token, "/api/deliveries/mine/upcoming")
                .statusCode(200)
                .body("items.date", contains(tomorrow.toString()))
                .body("planned_paise", equalTo(6800 + 21000))
                .body("delivered_paise", equalTo(0));
        get(token, "/api/deliveries/mine/month?month=" + YearMonth.from(tomorrow))
                .statusCode(200)
                .body(
                        "items[0].deliveries[0].items.product_name",
                        contains("Toned milk", "Paneer"));
        get(Tokens.customer(customerOf(boy)), "/api/deliveries/mine/month?customer_id=" + customer)
                .statusCode(404);
        get(Tokens.support(), "/api/deliveries/mine/month").statusCode(400);
        get(Tokens.deliveryBoy(boy), "/api/deliveries/mine/month").statusCode(403);
    }

    @Test
    void settings_are_the_administrators_and_checked() {
        get(Tokens.admin(), "/api/deliveries/settings")
                .statusCode(200)
                .body("morning_ends_at", notNullValue());
        Map<String, Object> wanted = Map.of(
                "suspicious_late_minutes",
                360,
                "suspicious_ahead_minutes",
                5,
                "morning_ends_at",
                "12:00:00",
                "evening_ends_at",
                "22:00:00");
        put(Tokens.admin(), "/api/deliveries/settings", wanted).statusCode(200);
        put(Tokens.admin(), "/api/deliveries/settings", Map.of()).statusCode(400);
        put(Tokens.support(), "/api/deliveries/settings", wanted).statusCode(403);
    }

    private String stop() {
        String delivery =
                planned(plan(newOrder(), customerOf(boy), yesterday, Shift.MORNING, milk("2")));
        awaitOnRun(boy, delivery);
        return delivery;
    }
}

package com.earlybird.delivery;

import static com.earlybird.delivery.Street.awaitOnRun;
import static com.earlybird.delivery.Street.customer;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.markDelivered;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.put;
import static com.earlybird.delivery.Street.sheet;
import static com.earlybird.delivery.Street.tell;
import static com.earlybird.delivery.Street.tellStaff;
import static com.earlybird.delivery.Street.today;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.earlybird.contracts.Shift;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class DetourIT {
    private final LocalDate day = today();
    private String boy;
    private String other;

    @BeforeEach
    void two_delivery_boys() {
        boy = knownBoy();
        other = knownBoy();
    }

    @Test
    void one_order_goes_with_another_and_each_confirms_his_own_part_alone() {
        String customer = customerOf(boy);
        String stays = newOrder();
        String goes = newOrder();
        planned(plan(stays, customer, day, Shift.MORNING, milk("1")));
        String sent = planned(plan(goes, customer, day, Shift.MORNING, paneer("0.5")));
        awaitOnRun(boy, sent);

        override("order_id", goes, "delivery_boy_id", other).statusCode(200);

        sheet(boy, day, Shift.MORNING).body("stops[0].deliveries.order_id", contains(stays));
        sheet(other, day, Shift.MORNING).body("stops[0].deliveries.order_id", contains(goes));
        markDelivered(
                        Tokens.deliveryBoy(other),
                        Map.of("customer_id", customer, "delivery_date", day.toString()))
                .statusCode(200);
        get(Tokens.admin(), "/api/deliveries?customer_id=" + customer + "&status=PENDING")
                .body("items.order_id", contains(stays));
        get(Tokens.deliveryBoy(boy), "/api/deliveries/" + sent).statusCode(404);
    }

    @Test
    void a_customer_is_served_in_the_other_shift() {
        String customer = customerOf(boy);
        awaitOnRun(boy, planned(plan(newOrder(), customer, day, Shift.MORNING, milk("1"))));

        override("customer_id", customer, "shift", "EVENING").statusCode(200);

        sheet(boy, day, Shift.MORNING).body("stops", empty());
        sheet(boy, day, Shift.EVENING)
                .body("stops.customer_id", contains(customer))
                .body("stops.shift", contains("MORNING"));
    }

    @Test
    void a_whole_run_goes_to_another_with_what_is_planned_later_and_comes_back() {
        String early = customerOf(boy);
        awaitOnRun(boy, planned(plan(newOrder(), early, day, Shift.MORNING, milk("1"))));

        override("run_of", boy, "delivery_boy_id", other).statusCode(200);
        String late = planned(plan(newOrder(), customerOf(boy), day, Shift.MORNING, milk("1")));
        awaitOnRun(other, late);

        sheet(other, day, Shift.MORNING).body("stops", hasSize(2));
        sheet(boy, day, Shift.MORNING).body("stops", empty());
        put(Tokens.admin(), "/api/overrides", Map.of("date", day.toString(), "run_of", boy))
                .statusCode(200);
        sheet(boy, day, Shift.MORNING).body("stops", hasSize(2));
    }

    @Test
    void a_stand_in_goes_while_the_delivery_boy_is_away() {
        LocalDate tomorrow = day.plusDays(1);
        String customer = customerOf(boy);
        String now = planned(plan(newOrder(), customer, day, Shift.MORNING, milk("1")));
        String then = planned(plan(newOrder(), customer, tomorrow, Shift.MORNING, milk("1")));
        awaitOnRun(boy, now);
        awaitOnRun(boy, then);
        String path = "/api/delivery-boys/" + boy + "/vacations/" + tomorrow;
        Map<String, Object> away =
                Map.of("to", tomorrow.plusDays(2).toString(), "stand_in_id", other);

        put(Tokens.admin(), path, away)
                .statusCode(200)
                .body("vacations.stand_in_id", contains(other));

        get(Tokens.admin(), "/api/deliveries/" + then).body("delivery_boy_id", equalTo(other));
        get(Tokens.admin(), "/api/deliveries/" + now).body("delivery_boy_id", equalTo(boy));
        given().auth().oauth2(Tokens.admin()).delete(path).then().statusCode(200);
        get(Tokens.admin(), "/api/deliveries/" + then).body("delivery_boy_id", equalTo(boy));
    }

    @Test
    void who_is_away_stands_in_for_nobody() {
        String path = "/vacations/" + day;
        Map<String, Object> away = Map.of("to", day.toString(), "stand_in_id", other);
        put(Tokens.admin(), "/api/delivery-boys/" + other + path, Map.of("to", day.toString()))
                .statusCode(200);

        put(Tokens.admin(), "/api/delivery-boys/" + boy + path, away)
                .statusCode(422)
                .body("type", equalTo(type("stand-in-away")));
    }

    @Test
    void whose_customer_somebody_is_and_was_is_kept() {
        String customer = customerOf(boy);
        String path = "/api/delivery-boys/assignments/" + customer;
        awaitAssigned(path, boy);

        tell(customer(customer, other, "House of " + customer, 2));

        awaitAssigned(path, other);
        get(Tokens.admin(), path).body("before.delivery_boy_id", contains(boy));
        get(Tokens.admin(), "/api/delivery-boys/" + other + "/customers")
                .body("items.customer_id", contains(customer));
        get(Tokens.admin(), "/api/delivery-boys/" + boy + "/customers").body("items", empty());
        get(Tokens.deliveryBoy(boy), path).statusCode(403);
    }

    private static void awaitAssigned(String path, String boyId) {
        await().atMost(Street.PATIENCE).untilAsserted(() -> get(Tokens.admin(), path)
                .statusCode(200)
                .body("delivery_boy_id", equalTo(boyId)));
    }

    @Test
    void an_override_names_one_thing_and_is_the_administrators() {
        Map<String, Object> two = Map.of(
                "date", day.toString(), "customer_id", "CU-1", "area", "Adyar", "shift", "EVENING");

        put(Tokens.admin(), "/api/overrides", two).statusCode(400);
        put(Tokens.deliveryBoy(boy), "/api/overrides", two).statusCode(403);
        override("order_id", newOrder(), "delivery_boy_id", other)
                .statusCode(422)
                .body("type", equalTo(type("not-planned")));
    }

    private ValidatableResponse override(String what, String id, String how, String to) {
        return put(
                Tokens.admin(),
                "/api/overrides",
                Map.of("date", day.toString(), what, id, how, to));
    }

    private static String knownBoy() {
        String id = newBoy();
        tellStaff(id, "Boy " + id, true, 1);
        await().atMost(Street.PATIENCE)
                .until(() -> given().auth()
                                .oauth2(Tokens.admin())
                                .get("/api/delivery-boys/" + id)
                                .statusCode()
                        == 200);
        return id;
    }
}

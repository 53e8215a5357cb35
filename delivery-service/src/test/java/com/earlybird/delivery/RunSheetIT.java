package com.earlybird.delivery;

import static com.earlybird.delivery.Street.PATIENCE;
import static com.earlybird.delivery.Street.customer;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newCustomer;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.newSubscription;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.sheet;
import static com.earlybird.delivery.Street.tell;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.customer.domain.Customer;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class RunSheetIT {
    @Inject
    Customers customers;

    private final LocalDate today = Street.today();
    private final String boy = newBoy();

    @Test
    void one_time_orders_are_on_the_sheet_like_the_rest() {
        String customer = customerOf(boy);
        String order = newOrder();
        String subscription = newSubscription();
        planned(plan(subscription, customer, today, Shift.MORNING, milk("1")));
        planned(plan(order, customer, today, Shift.MORNING, milk("2"), paneer("0.5")));

        await().atMost(PATIENCE).untilAsserted(() -> sheet(boy, today, Shift.MORNING)
                .body("stops", hasSize(1))
                .body("stops[0].sequence", equalTo(1))
                .body("stops[0].customer_id", equalTo(customer))
                .body("stops[0].name", equalTo("House of " + customer))
                .body("stops[0].phone", equalTo("+919840012345"))
                .body("stops[0].area", equalTo("Mylapore"))
                .body("stops[0].notes", equalTo("Hang the bag on the gate."))
                .body(
                        "stops[0].deliveries.order_type",
                        containsInAnyOrder("SUBSCRIPTION", "ONE_TIME"))
                .body("stops[0].deliveries.order_id", containsInAnyOrder(order, subscription))
                .body("stops[0].deliveries.status", hasItem("PENDING"))
                .body(
                        "stops[0].deliveries.find { it.order_id == '" + order + "' }"
                                + ".items.ordered_qty",
                        contains(2, 0.5f)));
    }

    @Test
    void stops_are_numbered_in_the_order_of_the_round() {
        String second = customerOf(boy);
        String third = customerOf(boy);
        planned(plan(newOrder(), third, today, Shift.EVENING, milk("1")));
        planned(plan(newOrder(), second, today, Shift.EVENING, milk("1")));

        awaitStops(boy, Shift.EVENING, 2)
                .body("stops.sequence", contains(1, 2))
                .body("stops.customer_id", contains(second, third));
    }

    @Test
    void who_names_no_shift_gets_the_one_that_has_stops() {
        planned(plan(newOrder(), customerOf(boy), today, Shift.EVENING, milk("1")));

        awaitStops(boy, Shift.EVENING, 1);
        get(Tokens.deliveryBoy(boy), "/api/delivery-boy/today-deliveries")
                .statusCode(200)
                .body("shift", equalTo("EVENING"))
                .body("date", equalTo(today.toString()))
                .body("delivery_boy_id", equalTo(boy))
                .body("stops", hasSize(1));
    }

    @Test
    void a_delivery_boy_sees_his_own_run_alone_and_an_administrator_any() {
        planned(plan(newOrder(), customerOf(boy), today, Shift.MORNING, milk("1")));
        String path = "/api/delivery-boy/today-deliveries?delivery_boy_id=" + boy;

        awaitStops(boy, Shift.MORNING, 1);
        sheet(newBoy(), today, Shift.MORNING).body("stops", hasSize(0));
        get(Tokens.deliveryBoy(newBoy()), path).statusCode(404);
        get(Tokens.admin(), path).statusCode(200).body("stops", hasSize(1));
        get(Tokens.admin(), "/api/delivery-boy/today-deliveries").statusCode(400);
        get(Tokens.customer(newCustomer()), path).statusCode(403);
        get(Tokens.support(), path).statusCode(403);
    }

    @Test
    void what_is_called_off_leaves_the_sheet_and_comes_back_with_a_newer_plan() {
        String customer = customerOf(boy);
        String order = newOrder();
        planned(plan(order, customer, today, Shift.MORNING, milk("1")));
        awaitStops(boy, Shift.MORNING, 1);

        tell(plan(order, customer, today, Shift.MORNING, ScheduleAction.CANCEL, 2));
        awaitStops(boy, Shift.MORNING, 0);

        tell(plan(order, customer, today, Shift.MORNING, ScheduleAction.SCHEDULE, 3, milk("4")));
        awaitStops(boy, Shift.MORNING, 1)
                .body("stops[0].deliveries[0].items[0].ordered_qty", equalTo(4));
    }

    @Test
    void a_stop_whose_customer_is_not_known_yet_is_put_right_when_he_is() {
        String customer = newCustomer();
        String id = planned(plan(newOrder(), customer, today, Shift.MORNING, milk("1")));
        Street.awaitOnRun("UNASSIGNED", id);
        get(
                        Tokens.admin(),
                        "/api/delivery-boy/today-deliveries?delivery_boy_id=UNASSIGNED&date="
                                + today + "&shift=MORNING")
                .body("stops.customer_id", hasItem(customer));

        tell(customer(customer, boy, "Late Arrival", 1));

        awaitStops(boy, Shift.MORNING, 1).body("stops[0].name", equalTo("Late Arrival"));
    }

    @Test
    void a_new_assignment_moves_what_is_to_come_and_leaves_what_was_confirmed() {
        String other = newBoy();
        String customer = customerOf(boy);
        LocalDate tomorrow = today.plusDays(1);
        planned(plan(newOrder(), customer, today, Shift.MORNING, milk("1")));
        planned(plan(newOrder(), customer, tomorrow, Shift.MORNING, milk("1")));
        awaitStops(boy, Shift.MORNING, 1);
        Street.markDelivered(
                        Tokens.deliveryBoy(boy),
                        Map.of("customer_id", customer, "delivery_date", today.toString()))
                .statusCode(200);

        tell(customer(customer, other, "Moved On", 2));

        await().atMost(PATIENCE).untilAsserted(() -> {
            sheet(other, tomorrow, Shift.MORNING)
                    .body("stops", hasSize(1))
                    .body("stops[0].name", equalTo("Moved On"));
            sheet(boy, tomorrow, Shift.MORNING).body("stops", hasSize(0));
        });
        sheet(boy, today, Shift.MORNING).body("stops", hasSize(1));
        sheet(other, today, Shift.MORNING).body("stops", hasSize(0));
    }

    @Test
    void the_newest_state_of_a_customer_is_kept_in_whatever_order_they_come() {
        String id = newCustomer();
        for (List<Long> batch :
                List.of(List.of(3L), List.of(2L, 5L, 4L), List.of(1L), List.of(5L))) {
            customers
                    .keepNewest(batch.stream()
                            .map(version ->
                                    Customer.of(customer(id, boy, "Name " + version, version)))
                            .toList())
                    .await()
                    .atMost(PATIENCE);
        }

        assertEquals(
                "Name 5",
                customers.find(List.of(id)).await().atMost(PATIENCE).get(id).name());
    }

    @Test
    void an_override_moves_the_stop_of_that_day_and_can_be_taken_back() {
        String other = knownBoy();
        String customer = customerOf(boy);
        planned(plan(newOrder(), customer, today, Shift.MORNING, milk("1")));
        awaitStops(boy, Shift.MORNING, 1);

        override(today, customer, other).statusCode(200).body("delivery_boy_id", equalTo(other));
        sheet(other, today, Shift.MORNING).body("stops", hasSize(1));
        sheet(boy, today, Shift.MORNING).body("stops", hasSize(0));

        override(today, customer, null).statusCode(200);
        sheet(other, today, Shift.MORNING).body("stops", hasSize(0));
        sheet(boy, today, Shift.MORNING).body("stops", hasSize(1));
    }

    @Test
    void an_override_holds_for_what_is_planned_later_and_against_a_new_assignment() {
        String other = knownBoy();
        String customer = customerOf(boy);
        LocalDate tomorrow = today.plusDays(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> override(tomorrow, customer, other).statusCode(200));

        planned(plan(newOrder(), customer, tomorrow, Shift.MORNING, milk("1")));
        planned(plan(newOrder(), customer, today, Shift.MORNING, milk("1")));
        tell(customer(customer, newBoy(), "Moved On", 2));

        await().atMost(PATIENCE).untilAsserted(() -> sheet(other, tomorrow, Shift.MORNING)
                .body("stops[0].name", equalTo("Moved On")));
        sheet(other, today, Shift.MORNING).body("stops", hasSize(0));
    }

    @Test
    void an_override_names_whom_there_is_and_comes_before_the_confirmation() {
        String customer = customerOf(boy);
        planned(plan(newOrder(), customer, today, Shift.MORNING, milk("1")));
        awaitStops(boy, Shift.MORNING, 1);

        override(today, customer, newBoy())
                .statusCode(422)
                .body("type", equalTo(type("delivery-boy-unknown")));
        override(today, newCustomer(), null)
                .statusCode(422)
                .body("type", equalTo(type("customer-unknown")));
        override(today.minusDays(2), customer, null)
                .statusCode(422)
                .body("type", equalTo(type("date-passed")));
        Street.markDelivered(
                        Tokens.deliveryBoy(boy),
                        Map.of("customer_id", customer, "delivery_date", today.toString()))
                .statusCode(200);
        override(today, customer, null)
                .statusCode(409)
                .body("type", equalTo(type("already-confirmed")));
    }

    @Test
    void the_runs_of_a_day_are_counted_in_stops() {
        String known = knownBoy();
        LocalDate day = today.minusDays(1);
        String delivered = customerOf(known);
        String refused = customerOf(known);
        String waiting = customerOf(known);
        for (String customer : new String[] {delivered, refused, waiting}) {
            String id = planned(plan(newOrder(), customer, day, Shift.EVENING, milk("1")));
            Street.awaitOnRun(known, id);
        }
        Street.markDelivered(
                        Tokens.admin(),
                        Map.of("customer_id", delivered, "delivery_date", day.toString()))
                .statusCode(200);
        Street.markNotDelivered(
                        Tokens.admin(),
                        Map.of(
                                "customer_id",
                                refused,
                                "delivery_date",
                                day.toString(),
                                "reason",
                                "NOT_HOME"))
                .statusCode(200);

        String run = "items.find { it.delivery_boy_id == '" + known + "' }.";
        get(Tokens.admin(), "/api/runs?shift=EVENING&date=" + day)
                .statusCode(200)
                .body(run + "name", equalTo("Boy " + known))
                .body(run + "stops", equalTo(3))
                .body(run + "delivered", equalTo(1))
                .body(run + "not_delivered", equalTo(1))
                .body(run + "pending", equalTo(1));
        get(Tokens.deliveryBoy(known), "/api/runs").statusCode(403);
    }

    private String knownBoy() {
        String id = newBoy();
        Street.tellStaff(id, "Boy " + id, true, 1);
        await().atMost(PATIENCE).untilAsserted(() -> get(Tokens.admin(), "/api/delivery-boys/" + id)
                .statusCode(200));
        return id;
    }

    private ValidatableResponse awaitStops(String boyId, Shift shift, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> sheet(boyId, today, shift).body("stops", hasSize(count)));
        return sheet(boyId, today, shift);
    }

    private static ValidatableResponse override(LocalDate date, String customer, String boyId) {
        Map<String, Object> body = new HashMap<>();
        body.put("date", date.toString());
        body.put("customer_id", customer);
        body.put("delivery_boy_id", boyId);
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/overrides")
                .then();
    }
}

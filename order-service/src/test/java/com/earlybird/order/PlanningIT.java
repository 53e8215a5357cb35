package com.earlybird.order;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.platform.store.Store;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class PlanningIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Customers customers;

    @Inject
    Store store;

    private String product;

    @BeforeEach
    void a_product() {
        product = Api.product(5_000);
    }

    @Test
    void planning_schedules_both_kinds_once_and_again_changes_nothing() {
        LocalDate date = Api.in(12);
        String customer = Household.known(customers);
        String subscription = Api.started(customer, date, product);
        String order = Api.placed(customer, date, product);

        Tally first = Api.plan(date);
        Tally again = Api.plan(date);

        assertTrue(first.scheduled() >= 2, first.toString());
        assertEquals(new Tally(0, first.scheduled() + first.unchanged(), 0), again);
        DeliveryScheduled told = scheduled(subscription, date, 1).get(0);
        assertEquals(5_000, told.items().get(0).unitPricePaise());
        assertEquals("0401", told.items().get(0).hsnCode());
        assertEquals(1, scheduled(order, date, 1).size());
        Api.get(Tokens.admin(), "/api/orders/" + order).body("status", is("CONFIRMED"));
    }

    @Test
    void two_runs_at_the_same_moment_tell_each_delivery_once() {
        LocalDate date = Api.in(13);
        List<String> ids = IntStream.range(0, 12)
                .mapToObj(n -> Api.placed(Household.known(customers), date, product))
                .toList();

        CompletableFuture<Tally> other = CompletableFuture.supplyAsync(() -> Api.plan(date));
        Tally one = Api.plan(date);
        Tally both = one.plus(other.join());

        assertEquals(0, both.cancelled());
        ids.forEach(id -> assertEquals(1, scheduled(id, date, 1).size(), id));
    }

    @Test
    void a_run_that_died_half_way_is_finished_by_the_next() {
        LocalDate date = Api.in(14);
        String told = Api.placed(Household.known(customers), date, product);
        String untold = Api.placed(Household.known(customers), date, product);
        Tally all = Api.plan(date);
        forget(untold, date);

        Tally rest = Api.plan(date);

        assertEquals(1, rest.scheduled());
        assertEquals(all.scheduled() + all.unchanged() - 1, rest.unchanged());
        assertEquals(1, scheduled(told, date, 1).size());
    }

    @Test
    void a_pause_after_planning_calls_the_delivery_off_and_resume_schedules_it_again() {
        LocalDate date = Api.in(15);
        String customer = Household.known(customers);
        String id = Api.started(customer, date, product);
        Api.plan(date);

        Api.post(
                        Tokens.customer(customer),
                        "/api/subscriptions/" + id + "/pause",
                        "{\"from\": \"%s\", \"reason\": \"away\"}".formatted(date))
                .statusCode(200);
        List<DeliveryScheduled> two = scheduled(id, date, 2);
        Api.post(
                        Tokens.customer(customer),
                        "/api/subscriptions/" + id + "/resume",
                        "{\"from\": \"%s\"}".formatted(date))
                .statusCode(200);
        List<DeliveryScheduled> three = scheduled(id, date, 3);

        assertEquals(ScheduleAction.CANCEL, two.get(1).action());
        assertEquals("PAUSED", two.get(1).reason());
        assertEquals(ScheduleAction.SCHEDULE, three.get(2).action());
        assertEquals(
                List.of(1L, 2L, 3L),
                three.stream().map(DeliveryScheduled::version).toList());
    }

    @Test
    void a_day_that_moves_to_the_evening_leaves_the_morning() {
        LocalDate date = Api.in(16);
        String customer = Household.known(customers);
        String id = Api.started(customer, date, product);
        Api.plan(date);

        Api.as(Tokens.customer(customer))
                .body("{\"qty\": 4, \"shift\": \"EVENING\"}")
                .put("/api/subscriptions/" + id + "/days/" + date)
                .then()
                .statusCode(200);

        List<DeliveryScheduled> told = scheduled(id, date, 3);
        assertEquals(
                Set.of("MORNING SCHEDULE", "MORNING CANCEL", "EVENING SCHEDULE"),
                told.stream().map(t -> t.shift() + " " + t.action()).collect(Collectors.toSet()));
    }

    @Test
    void a_change_of_a_shift_that_is_not_planned_yet_is_not_told_early() {
        LocalDate date = Api.in(17);
        String customer = Household.known(customers);
        String id = Api.started(customer, date, product);
        Api.post(
                        Tokens.admin(),
                        "/api/planning",
                        "{\"date\": \"%s\", \"shift\": \"EVENING\"}".formatted(date))
                .statusCode(200);

        Api.as(Tokens.customer(customer))
                .body("{\"qty\": 4}")
                .put("/api/subscriptions/" + id + "/days/" + date)
                .then()
                .statusCode(200);

        Api.plan(date);
        List<DeliveryScheduled> told = scheduled(id, date, 1);
        assertEquals(1, told.size());
        assertEquals(new BigDecimal("4"), told.get(0).items().get(0).qty());
    }

    @Test
    void an_order_for_a_planned_day_is_scheduled_at_once_and_cancelling_calls_it_off() {
        LocalDate date = Api.in(18);
        String customer = Household.known(customers);
        Api.plan(date);

        String id = Api.post(
                        Tokens.customer(customer),
                        "/api/orders",
                        Api.order(customer, date, product, ", \"notes\": \"ring twice\""))
                .statusCode(201)
                .body("status", is("CONFIRMED"))
                .extract()
                .path("id");
        Api.post(
                        Tokens.customer(customer),
                        "/api/orders/" + id + "/cancel",
                        "{\"reason\": \"not needed\"}")
                .statusCode(200);

        List<DeliveryScheduled> told = scheduled(id, date, 2);
        assertEquals("ring twice", told.get(0).notes());
        assertEquals(ScheduleAction.CANCEL, told.get(1).action());
        assertEquals("not needed", told.get(1).reason());
    }

    @Test
    void a_price_that_changes_before_the_day_is_found_by_planning_again() {
        LocalDate date = Api.in(19);
        String customer = Household.known(customers);
        String id = Api.started(customer, date, product);
        Api.plan(date);
        Api.post(
                        Tokens.admin(),
                        "/api/products/" + product + "/prices",
                        "{\"price_paise\": 5200, \"effective_from\": \"%s\"}".formatted(date))
                .statusCode(200);

        Api.plan(date);

        assertEquals(5_200, scheduled(id, date, 2).get(1).items().get(0).unitPricePaise());
    }

    @Test
    void a_hold_declared_late_calls_off_what_it_names_and_its_end_brings_subscriptions_back() {
        LocalDate date = Api.in(21);
        String here = Household.known(customers, "Wakad");
        String elsewhere = Household.known(customers, "Aundh");
        String held = Api.started(here, date, product);
        String order = Api.placed(here, date, product);
        String free = Api.started(elsewhere, date, product);
        Api.plan(date);

        String hold = Api.post(Tokens.admin(), "/api/holds", """
                {"from": "%s", "to": "%s", "area": "Wakad", "reason": "flood"}
                """.formatted(date, date))
                .statusCode(201)
                .extract()
                .path("id");

        assertEquals("flood", scheduled(held, date, 2).get(1).reason());
        assertEquals(ScheduleAction.CANCEL, scheduled(order, date, 2).get(1).action());
        Api.get(Tokens.admin(), "/api/orders/" + order)
                .body("status", is("CANCELLED"))
                .body("cancel_reason", is("flood"));
        Events.await(Topics.ORDER_CANCELLED, fact -> fact.orderId().equals(order), PATIENCE);
        assertEquals(
                "on-hold",
                Api.code(Api.post(
                                Tokens.customer(here),
                                "/api/orders",
                                Api.order(here, date, product, ""))
                        .statusCode(422)));
        Api.get(Tokens.admin(), "/api/holds").body("items.id", hasItem(hold));

        Api.as(Tokens.admin()).delete("/api/holds/" + hold).then().statusCode(200);

        assertEquals(ScheduleAction.SCHEDULE, scheduled(held, date, 3).get(2).action());
        assertEquals(1, scheduled(free, date, 1).size());
        Api.get(Tokens.admin(), "/api/holds").body("items.id", not(hasItem(hold)));
    }

    @Test
    void a_customer_who_stops_is_not_delivered_to_any_more() {
        LocalDate date = Api.in(22);
        String customer = Household.known(customers);
        String id = Api.started(customer, date, product);
        Api.plan(date);

        Household.tell(customers, Household.state(customer, CustomerStatus.STOPPED, "Baner", 2));

        assertEquals("CUSTOMER_NOT_ACTIVE", scheduled(id, date, 2).get(1).reason());
    }

    @Test
    void a_customer_who_was_only_asked_for_is_planned_like_any_other() {
        LocalDate date = Api.in(24);
        String id = Api.started(Api.newCustomer(), date, product);

        Api.plan(date);

        assertEquals(1, scheduled(id, date, 1).size());
    }

    @Test
    void what_is_confirmed_is_left_alone() {
        LocalDate date = Api.in(23);
        String customer = Household.known(customers);
        String id = Api.started(customer, date, product);
        Api.plan(date);
        Events.publish(
                Topics.DELIVERY_CONFIRMED,
                customer,
                Confirmations.of(id, OrderType.SUBSCRIPTION, customer, date, 1, "1", "0"));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Api.get(
                        Tokens.admin(), "/api/subscriptions/" + id)
                .body("last_delivery_date", is(date.toString())));

        Api.post(
                        Tokens.admin(),
                        "/api/subscriptions/" + id + "/pause",
                        "{\"from\": \"%s\", \"reason\": \"too late\"}".formatted(date))
                .statusCode(200);

        assertEquals(0, Api.plan(date).cancelled());
        assertEquals(1, scheduled(id, date, 1).size());
    }

    @Test
    void days_out_of_reach_are_refused() {
        assertEquals("month-closed", refusal(Api.today().minusDays(65)));
        assertEquals("horizon", refusal(Api.in(61)));
    }

    private static String refusal(LocalDate date) {
        return Api.code(
                Api.post(Tokens.admin(), "/api/planning", "{\"date\": \"%s\"}".formatted(date))
                        .statusCode(422));
    }

    /** All that was told of an order's day, once there are {@code count}, by version. */
    private static List<DeliveryScheduled> scheduled(String orderId, LocalDate date, int count) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> Events.all(
                                        Topics.DELIVERY_SCHEDULED,
                                        told -> told.orderId().equals(orderId)
                                                && told.date().equals(date))
                                .stream()
                                .sorted(Comparator.comparing(DeliveryScheduled::version))
                                .toList(),
                        told -> told.size() >= count);
    }

    /** As if the run had died before this delivery was stored. */
    private void forget(String orderId, LocalDate date) {
        store.collection("planned_deliveries")
                .deleteOne(Filters.eq("_id", DuePlan.key(orderId, date, Shift.MORNING)))
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}

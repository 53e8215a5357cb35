package com.earlybird.order.planning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Topics;
import com.earlybird.order.Api;
import com.earlybird.order.CustomerServiceStandIn;
import com.earlybird.order.Household;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.planning.domain.Closings;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.planning.domain.PlanningRun;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.lease.Leases;
import com.earlybird.platform.store.Store;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class PlanAtCutOffIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    PlanAtCutOff planAtCutOff;

    @Inject
    PlanningTurns turns;

    @Inject
    PlanningRuns runs;

    @Inject
    ReadClosings closings;

    @Inject
    Customers customers;

    @Inject
    Store store;

    @Inject
    Leases leases;

    @Inject
    Holds holds;

    @Test
    void at_its_cut_off_a_shift_is_planned_once_by_however_many() {
        String customer = Household.known(customers);
        String product = Api.product(5_000);
        String body = Api.subscription(customer, Api.today(), product, "");
        String id = Api.post(Tokens.support(), "/api/subscriptions", body)
                .statusCode(201)
                .extract()
                .path("id");

        Uni.join()
                .all(planAtCutOff.check(), planAtCutOff.check())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        for (Closings.Closed closed : closedNow()) {
            assertEquals(closed.through(), run(closed.shift()).plannedThrough());
        }
        Events.await(Topics.DELIVERY_SCHEDULED, told -> told.orderId().equals(id), PATIENCE);
        assertEquals(
                1,
                Events.all(
                                Topics.DELIVERY_SCHEDULED,
                                told -> told.orderId().equals(id)
                                        && told.date().equals(Api.today()))
                        .size());
    }

    @Test
    void while_another_instance_has_its_turn_this_one_plans_nothing_and_takes_over_when_it_died() {
        PlannedShift shift = closedNow().get(0).shift();
        planAtCutOff.check().await().atMost(PATIENCE);
        runs.begin(shift, Coverage.closedAt(run(shift).plannedThrough()), Instant.now())
                .await()
                .atMost(PATIENCE);
        leaseOfAnother(shift, Instant.now().plusSeconds(60));

        planAtCutOff.check().await().atMost(PATIENCE);
        assertTrue(run(shift).goesOn());

        leaseOfAnother(shift, Instant.now().minusSeconds(1));
        planAtCutOff.check().await().atMost(PATIENCE);
        assertFalse(run(shift).goesOn());
    }

    @Test
    void what_this_instance_has_in_hand_its_own_scheduler_does_not_take_up() {
        PlannedShift shift = new PlannedShift(Api.in(20), Shift.MORNING);
        AtomicInteger works = new AtomicInteger();
        Supplier<Uni<Void>> work = () -> {
            works.incrementAndGet();
            return Uni.createFrom().voidItem();
        };

        turns.now(shift, () -> turns.alone(shift, work)).await().atMost(PATIENCE);
        assertEquals(0, works.get());

        turns.alone(shift, work).await().atMost(PATIENCE);
        assertEquals(1, works.get());
    }

    @Test
    void a_product_is_planned_at_its_own_cut_off_and_the_others_are_not() {
        LocalDate date = Api.in(6);
        String cake = Api.product(3_000);
        String milk = Api.product(5_000);
        String customer = Household.known(customers);
        String early = Api.started(customer, date, cake);
        String usual = Api.started(customer, date, milk);
        Api.as(Tokens.admin()).body("""
                        {"cut_offs": {"morning_cutoff": "00:00", "morning_days_before": 6}}
                        """).patch("/api/products/" + cake).then().statusCode(200);

        planAtCutOff.check().await().atMost(PATIENCE);

        Events.await(
                Topics.DELIVERY_SCHEDULED,
                told -> told.orderId().equals(early) && told.date().equals(date),
                PATIENCE);
        assertEquals(
                0,
                Events.all(
                                Topics.DELIVERY_SCHEDULED,
                                told -> told.orderId().equals(usual)
                                        && told.date().equals(date))
                        .size());
    }

    @Test
    void a_hold_whose_declarer_died_is_put_into_effect_by_the_next_look() {
        String customer = Household.known(customers);
        String product = Api.product(5_000);
        LocalDate date = Api.in(26);
        String id = Api.started(customer, date, product);
        Api.plan(date);
        Hold hold = new Hold(
                "HD-" + product,
                date,
                date,
                null,
                product,
                null,
                "flood",
                "UR-0001",
                Instant.now(),
                null);
        holds.add(hold, Act.of(Caller.service("test", null), "declare-hold"))
                .await()
                .atMost(PATIENCE);

        planAtCutOff.check().await().atMost(PATIENCE);

        Events.await(
                Topics.DELIVERY_SCHEDULED,
                told -> told.orderId().equals(id) && told.action() == ScheduleAction.CANCEL,
                PATIENCE);
    }

    private List<Closings.Closed> closedNow() {
        return closings.now().await().atMost(PATIENCE).closedBy(Instant.now());
    }

    private PlanningRun run(PlannedShift shift) {
        return runs.find(shift.date(), shift.shift()).await().atMost(PATIENCE).orElseThrow();
    }

    private void leaseOfAnother(PlannedShift shift, Instant until) {
        String name = "planning:" + shift.date() + ":" + shift.shift();
        leases.take(name, Duration.ofSeconds(1)).await().atMost(PATIENCE);
        store.collection("leases")
                .updateOne(
                        Filters.eq("_id", name),
                        Updates.combine(
                                Updates.set("holder", "another"),
                                Updates.set("until_ms", until.toEpochMilli())))
                .await()
                .atMost(PATIENCE);
    }
}

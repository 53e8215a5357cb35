package com.earlybird.order;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.planning.domain.Tally;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class PlanningProgressIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Customers customers;

    private String product;

    @BeforeEach
    void a_product() {
        product = Api.product(5_000);
    }

    @Test
    void progress_and_what_is_expected_can_be_seen() {
        LocalDate date = Api.in(41);
        String customer = Household.known(customers);
        String other = Household.known(customers);
        Api.get(Tokens.admin(), "/api/planning/" + date + "?shift=MORNING")
                .body("status", is("NOT_BEGUN"))
                .body("expected.deliveries", is(0));
        Api.started(customer, date, product);
        Api.placed(customer, date, product);
        Api.placed(other, date, product);

        Tally done = Api.plan(date);

        Api.get(Tokens.admin(), "/api/planning/" + date + "?shift=MORNING")
                .body("status", is("DONE"))
                .body("step", is("DONE"))
                .body("scheduled", is(done.scheduled()))
                .body("expected.deliveries", is(done.scheduled()))
                .body("expected.items.find { it.product_id == '" + product + "' }.qty", is(5))
                .body("started_at", notNullValue())
                .body("finished_at", notNullValue());
        Api.get(Tokens.admin(), "/api/planning?from=" + date + "&to=" + date)
                .body("items.shift", hasItem("EVENING"));
    }

    @Test
    void only_an_administrator_looks_and_a_shift_has_to_be_named() {
        String path = "/api/planning/" + Api.in(41);

        Api.get(Tokens.admin(), path).statusCode(400);
        Api.get(Tokens.support(), path + "?shift=MORNING").statusCode(403);
        Api.get(Tokens.expired(), path + "?shift=MORNING").statusCode(401);
        Api.get(Tokens.admin(), "/api/planning?from=2026-01-01&to=2027-01-01").statusCode(400);
    }

    @Test
    void a_customer_is_told_once_that_a_hold_called_off_what_was_scheduled() {
        LocalDate date = Api.in(42);
        String customer = Household.known(customers, "Kothrud");
        Api.started(customer, date, product);
        Api.plan(date);

        Api.post(Tokens.admin(), "/api/holds", """
                {"from": "%s", "to": "%s", "area": "Kothrud", "reason": "flood"}
                """.formatted(date, date)).statusCode(201);
        Api.plan(date);

        NotificationRequested told = Events.await(
                Topics.NOTIFICATION_REQUESTED,
                message -> customer.equals(message.customerId()),
                PATIENCE);
        assertEquals("DELIVERY_CANCELLED", told.type());
        assertEquals("flood", told.parameters().get("reason"));
        // A fact behind it has come: there would be a second one by now.
        String later = Household.known(customers, "Kothrud");
        String order = Api.placed(later, Api.in(43), product);
        Events.await(Topics.ORDER_PLACED, fact -> fact.orderId().equals(order), PATIENCE);
        assertEquals(
                1,
                Events.all(
                                Topics.NOTIFICATION_REQUESTED,
                                message -> customer.equals(message.customerId()))
                        .size());
    }
}

package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class OrderEventsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Customers customers;

    private final String customer = Api.newCustomer();
    private String product;

    @BeforeEach
    void a_product() {
        product = Api.product(5_000);
    }

    @Test
    void confirmations_thrice_and_shuffled_end_in_the_state_of_the_highest_revision() {
        String id = Api.placed(customer, Api.in(5), product);
        List<DeliveryConfirmed> told = List.of(
                confirmed(id, 1, "2", "0"), confirmed(id, 2, "0", "2"), confirmed(id, 3, "1", "0"));
        List<DeliveryConfirmed> shuffled = new ArrayList<>();
        IntStream.range(0, 3).forEach(n -> shuffled.addAll(told));
        Collections.shuffle(shuffled, new Random(20_260_115));

        Events.publishAll(Topics.DELIVERY_CONFIRMED, customer, shuffled);
        String last = Api.placed(customer, Api.in(6), product);
        Events.publish(Topics.DELIVERY_CONFIRMED, customer, confirmed(last, 1, "2", "0"));

        // The last one of the same key has been handled: so have all before it.
        await(last, "status", "DELIVERED");
        Api.get(Tokens.admin(), "/api/orders/" + id)
                .body("status", is("DELIVERED"))
                .body("delivery_confirmed", is(true));
    }

    @Test
    void nothing_delivered_is_not_delivered() {
        String id = Api.placed(customer, Api.in(5), product);

        Events.publish(Topics.DELIVERY_CONFIRMED, customer, confirmed(id, 1, "0", "0"));

        await(id, "status", "NOT_DELIVERED");
        Api.get(Tokens.admin(), "/api/orders/" + id).body("delivery_confirmed", is(false));
    }

    @Test
    void a_billed_order_shows_its_bill_and_subscriptions_have_none() {
        String id = Api.placed(customer, Api.in(5), product);
        OrderBilled bill = billed(id);

        Events.publishAll(
                Topics.ORDER_BILLED,
                customer,
                List.of(billed("SU-20260105-0001"), bill, bill, bill));

        await(id, "billed_month", "2026-01");
        Api.get(Tokens.customer(customer), "/api/orders?billed=true")
                .body("items.id", contains(id))
                .body("items[0].billed_at", is("2026-02-01T04:00:00.000Z"));
        assertEquals(List.of(), Events.awaitDead(Topics.ORDER_BILLED, customer, 1, Duration.ZERO));
    }

    @Test
    void a_confirmation_of_an_order_that_never_was_is_put_aside_and_blocks_nobody() {
        String id = Api.placed(customer, Api.in(5), product);

        Events.publish(
                Topics.DELIVERY_CONFIRMED, customer, confirmed("OR-20200101-9999", 1, "2", "0"));
        Events.publishRaw(Topics.DELIVERY_CONFIRMED, customer, "{not json");
        Events.publish(Topics.DELIVERY_CONFIRMED, customer, confirmed(id, 1, "2", "0"));

        await(id, "status", "DELIVERED");
        assertEquals(
                2,
                Events.awaitDead(Topics.DELIVERY_CONFIRMED, customer, 2, PATIENCE)
                        .size());
    }

    @Test
    void of_a_customers_states_the_highest_version_is_kept_in_whatever_order_they_come() {
        Household.tell(customers, Household.state(customer, CustomerStatus.STOPPED, "Baner", 5));
        Events.publish(
                Topics.CUSTOMERS,
                customer,
                Household.state(customer, CustomerStatus.ACTIVE, "Baner", 4));
        Household.tell(customers, Household.state(customer, CustomerStatus.STOPPED, "Aundh", 6));

        ValidatableResponse refused = Api.post(
                Tokens.customer(customer),
                "/api/orders",
                Api.order(customer, Api.in(5), product, ""));

        assertEquals("customer-not-active", Api.code(refused.statusCode(422)));
    }

    private DeliveryConfirmed confirmed(
            String id, long revision, String delivered, String previous) {
        return Confirmations.of(
                id, OrderType.ONE_TIME, customer, Api.in(5), revision, delivered, previous);
    }

    private OrderBilled billed(String id) {
        return new OrderBilled(
                id,
                customer,
                "BI-202601-0001",
                YearMonth.of(2026, 1),
                Instant.parse("2026-02-01T04:00:00Z"));
    }

    private static void await(String id, String field, String value) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Api.get(
                        Tokens.admin(), "/api/orders/" + id)
                .body(field, is(value)));
    }
}

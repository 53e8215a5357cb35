package com.earlybird.order;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A subscription's last and next day, whatever is confirmed and in whatever order. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class DeliveryDatesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Customers customers;

    private final LocalDate first = Api.in(2);
    private String customer;
    private String id;
    private String product;

    @BeforeEach
    void a_subscription_of_which_three_days_are_planned() {
        customer = Household.known(customers);
        product = Api.product(5_000);
        id = Api.started(customer, first, product);
        for (int day = 0; day < 3; day++) {
            Api.plan(first.plusDays(day));
        }
    }

    @Test
    void the_last_day_is_the_last_on_which_something_came_in_whatever_order_it_is_told() {
        tell(delivered(1, 1, "1", "0"), delivered(0, 1, "2", "0"), delivered(2, 1, "0", "0"));

        dates(first.plusDays(1), first.plusDays(3));
    }

    @Test
    void a_correction_to_nothing_takes_the_day_back_to_the_one_before() {
        tell(delivered(0, 1, "2", "0"), delivered(1, 1, "2", "0"));
        dates(first.plusDays(1), first.plusDays(2));

        tell(delivered(1, 2, "0", "2"));

        dates(first, first.plusDays(2));
    }

    @Test
    void a_correction_that_overtakes_what_it_corrects_holds() {
        tell(delivered(0, 2, "0", "2"), delivered(0, 1, "2", "0"));

        dates(null, first.plusDays(1));
    }

    @Test
    void a_pause_moves_the_next_day_and_a_stop_leaves_none() {
        Api.post(
                        Tokens.customer(customer),
                        "/api/subscriptions/" + id + "/pause",
                        "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"away\"}"
                                .formatted(first, first.plusDays(4)))
                .statusCode(200);
        dates(null, first.plusDays(5));

        Api.post(
                        Tokens.customer(customer),
                        "/api/subscriptions/" + id + "/stop",
                        "{\"stop_date\": \"%s\", \"reason\": \"moves\"}"
                                .formatted(first.plusDays(5)))
                .statusCode(200);
        dates(null, null);
    }

    @Test
    void a_hold_moves_the_next_day_and_its_withdrawal_brings_it_back() {
        dates(null, first);

        String hold = hold(product).statusCode(201).extract().path("id");
        dates(null, first.plusDays(2));

        Api.as(Tokens.admin()).delete("/api/holds/" + hold).then().statusCode(200);
        dates(null, first);
    }

    @Test
    void a_hold_of_a_product_that_does_not_exist_is_refused() {
        assertEquals("product-unknown", Api.code(hold("PR-999999").statusCode(422)));
    }

    /** Of two days from the first. */
    private ValidatableResponse hold(String of) {
        return Api.post(Tokens.admin(), "/api/holds", """
                {"from": "%s", "to": "%s", "product_id": "%s", "reason": "cows on strike"}
                """.formatted(first, first.plusDays(1), of));
    }

    private void tell(DeliveryConfirmed... facts) {
        Events.publishAll(Topics.DELIVERY_CONFIRMED, customer, List.of(facts));
    }

    private DeliveryConfirmed delivered(int day, long revision, String qty, String previous) {
        return Confirmations.of(
                id, OrderType.SUBSCRIPTION, customer, first.plusDays(day), revision, qty, previous);
    }

    private void dates(LocalDate last, LocalDate next) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Api.get(
                        Tokens.admin(), "/api/subscriptions/" + id)
                .body("last_delivery_date", last == null ? nullValue() : is(last.toString()))
                .body("next_delivery_date", next == null ? nullValue() : is(next.toString())));
    }
}

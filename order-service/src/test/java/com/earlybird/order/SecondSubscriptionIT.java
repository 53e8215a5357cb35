package com.earlybird.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class SecondSubscriptionIT {
    @Inject
    Customers customers;

    private String product;

    @BeforeEach
    void a_product() {
        product = Api.product(5_000);
    }

    @Test
    void of_two_same_subscriptions_at_the_same_moment_one_starts_unless_a_second_is_meant() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        String body = Api.subscription(customer, Api.in(3), product, "");

        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() ->
                        Api.post(token, "/api/subscriptions", body).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409), answers);
        Api.post(
                        token,
                        "/api/subscriptions",
                        Api.subscription(customer, Api.in(3), product, ", \"allow_second\": true"))
                .statusCode(201);
    }

    @Test
    void of_those_with_an_end_only_such_run_that_never_meet() {
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);
        List<String> bodies = IntStream.range(0, 6)
                .mapToObj(n -> Api.subscription(
                        customer, Api.in(3), product, ", \"stop_date\": \"" + Api.in(9 + n) + "\""))
                .toList();

        List<Integer> answers = bodies.stream()
                .map(body -> CompletableFuture.supplyAsync(() ->
                        Api.post(token, "/api/subscriptions", body).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
        String next = Api.started(customer, Api.in(20), product);
        String first = Api.get(token, "/api/subscriptions").extract().path("items[1].id");
        Api.post(token, "/api/subscriptions/" + next + "/stop", stop(30)).statusCode(200);
        assertEquals(
                "second-subscription",
                Api.code(Api.post(token, "/api/subscriptions/" + first + "/stop", stop(21))
                        .statusCode(409)));
        Api.post(token, "/api/subscriptions/" + first + "/stop", stop(20)).statusCode(200);
    }

    private static String stop(int days) {
        return "{\"stop_date\": \"%s\", \"reason\": \"moving\"}".formatted(Api.in(days));
    }
}

package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.contracts.events.WalletLevel;
import com.earlybird.contracts.events.WalletLevel.Level;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.wallet.app.Wallets;
import com.earlybird.order.wallet.domain.KnownWallet;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class WalletIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Customers customers;

    @Inject
    Wallets wallets;

    private String customer;
    private String token;
    private String milk;
    private String curd;

    @BeforeEach
    void a_household_with_milk_and_curd() {
        customer = Household.known(customers);
        token = Tokens.customer(customer);
        milk = Api.started(customer, Api.in(40), Api.product(5_000));
        curd = Api.started(customer, Api.in(40), Api.product(4_000));
    }

    @Test
    void an_empty_wallet_pauses_and_a_filled_one_resumes_what_it_paused_and_tells_once() {
        Api.post(token, "/api/subscriptions/" + curd + "/pause", """
                {"from": "%s", "reason": "away"}
                """.formatted(Api.in(40)))
                .statusCode(200);

        tell(1, Level.EXHAUSTED, true);
        pauses(milk, "WALLET_EMPTY");
        assertEquals("WALLET_PAUSED", message(1).type());
        tell(2, Level.LOW, true);
        tell(3, Level.SUFFICIENT, true);

        pauses(milk);
        pauses(curd, "away");
        assertEquals("WALLET_RESUMED", message(3).type());
        assertEquals("₹250.00", message(3).parameters().get("balance"));
    }

    @Test
    void repeats_and_older_levels_change_nothing() {
        tell(5, Level.EXHAUSTED, true);
        pauses(milk, "WALLET_EMPTY");
        String etag = Api.get(token, "/api/subscriptions/" + milk).extract().header("ETag");

        Events.publishAll(
                Topics.WALLET_LEVEL,
                customer,
                List.of(
                        level(5, Level.EXHAUSTED, true),
                        level(4, Level.SUFFICIENT, true),
                        level(5, Level.EXHAUSTED, true)));
        tell(6, Level.SUFFICIENT, true);
        pauses(milk);

        String after = Api.get(token, "/api/subscriptions/" + milk).extract().header("ETag");
        assertEquals(number(etag) + 1, number(after));
    }

    @Test
    void a_wallet_that_is_not_to_pause_anything_pauses_nothing() {
        tell(1, Level.EXHAUSTED, false);
        tell(2, Level.EXHAUSTED, true);
        pauses(milk, "WALLET_EMPTY");
        tell(3, Level.EXHAUSTED, false);

        pauses(milk);
        pauses(curd);
    }

    @Test
    void what_starts_or_is_activated_while_the_wallet_is_empty_is_paused_at_once() {
        String draft = Api.post(token, "/api/subscriptions", draft(Api.product(3_000)))
                .statusCode(201)
                .extract()
                .path("id");
        tell(1, Level.EXHAUSTED, true);
        pauses(milk, "WALLET_EMPTY");

        Api.post(token, "/api/subscriptions", body(Api.product(2_000)))
                .statusCode(201)
                .body("pauses.reason", contains("WALLET_EMPTY"));
        Api.post(token, "/api/subscriptions/" + draft + "/activate", "")
                .statusCode(200)
                .body("pauses.reason", contains("WALLET_EMPTY"));

        tell(2, Level.SUFFICIENT, true);
        pauses(draft);
    }

    @Test
    void a_customer_whose_first_subscription_starts_with_an_empty_wallet_is_told() {
        customer = Household.known(customers);
        token = Tokens.customer(customer);
        tell(1, Level.EXHAUSTED, true);
        Awaitility.await().atMost(PATIENCE).until(() -> wallets.find(customer)
                .await()
                .atMost(PATIENCE)
                .filter(KnownWallet::isFollowed)
                .isPresent());

        String first = Api.started(customer, Api.in(40), Api.product(5_000));

        assertEquals("WALLET_PAUSED", message(1).type());
        tell(2, Level.SUFFICIENT, true);
        pauses(first);
        assertEquals("WALLET_RESUMED", message(2).type());
    }

    private String body(String product) {
        return Api.subscription(customer, Api.in(40), product, "");
    }

    private String draft(String product) {
        return body(product).replace("\"auto_start\": true", "\"auto_start\": false");
    }

    @Test
    void nobody_else_can_make_such_a_pause() {
        Api.post(token, "/api/subscriptions/" + milk + "/pause", """
                {"from": "%s", "reason": "WALLET_EMPTY"}
                """.formatted(Api.in(40)))
                .statusCode(400);
    }

    private void pauses(String subscription, String... reasons) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of(reasons),
                        Api.get(token, "/api/subscriptions/" + subscription)
                                .extract()
                                .path("pauses.reason")));
    }

    private NotificationRequested message(long version) {
        return Events.await(
                Topics.NOTIFICATION_REQUESTED,
                fact -> fact.requestId().equals("wallet:" + customer + ":" + version),
                PATIENCE);
    }

    private void tell(long version, Level level, boolean autoPause) {
        Events.publish(Topics.WALLET_LEVEL, customer, level(version, level, autoPause));
    }

    private WalletLevel level(long version, Level level, boolean autoPause) {
        return new WalletLevel(
                customer, level, 25_000, 0, 10_000, autoPause, version, Instant.now());
    }

    private static long number(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }
}

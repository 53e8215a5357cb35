package com.earlybird.delivery;

import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BottleLossCharged;
import com.earlybird.delivery.runsheet.app.BottlesToCollect;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class BottlesIT {
    private static final String MOVE = "/api/bottles/movements";
    private static final String LOSE = "/api/bottles/losses";

    @Inject
    BottlesToCollect toCollect;

    private final LocalDate today = Street.today();
    private final String boy = newBoy();
    private final String boysToken = Tokens.deliveryBoy(boy);
    private String customer;

    @BeforeEach
    void a_stop_of_today_and_a_type_of_bottle() {
        customer = customerOf(boy);
        String delivery = planned(plan(newOrder(), customer, today, Shift.MORNING, milk("1")));
        Street.awaitOnRun(boy, delivery);
        putType("GLASS_1L", 45_00).statusCode(200);
    }

    @Test
    void a_movement_repeated_with_its_key_counts_once() {
        String key = UUID.randomUUID().toString();
        String id = move(boysToken, key, 3, 0, 0)
                .statusCode(201)
                .body("id", startsWith("BM-"))
                .extract()
                .path("id");
        move(boysToken, key, 3, 0, 0)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
        move(boysToken, 0, 1, 1).statusCode(201);

        get(Tokens.customer(customer), "/api/bottles/" + customer)
                .statusCode(200)
                .body("balances", hasSize(1))
                .body("balances[0].out", equalTo(3))
                .body("balances[0].returned", equalTo(1))
                .body("balances[0].broken", equalTo(1))
                .body("balances[0].balance", equalTo(1));
        get(boysToken, "/api/delivery-boy/bottles")
                .body("totals[0].out", equalTo(3))
                .body("totals[0].returned", equalTo(1));
        get(Tokens.support(), "/api/bottles/delivery-boys/" + boy + "?date=" + today)
                .body("totals[0].balance", equalTo(1));
        assertEquals(
                Map.of(customer, Map.of("GLASS_1L", 1)),
                toCollect.of(List.of(customer)).await().atMost(Duration.ofSeconds(10)));
    }

    @Test
    void more_movements_than_an_account_keeps_are_all_still_there() {
        for (int n = 0; n < 35; n++) {
            move(Tokens.support(), 2, 1, 0).statusCode(201);
        }

        get(Tokens.admin(), "/api/bottles/" + customer)
                .body("balances[0].out", equalTo(70))
                .body("balances[0].balance", equalTo(35));
        String path = "/api/bottles/" + customer + "/movements?limit=20";
        String cursor =
                get(Tokens.admin(), path).body("items", hasSize(20)).extract().path("next_cursor");
        List<String> rest = get(Tokens.admin(), path + "&cursor=" + cursor)
                .body("next_cursor", equalTo(null))
                .extract()
                .path("items.id");
        assertEquals(15, rest.stream().distinct().count());
    }

    @Test
    void a_balance_falls_below_zero_only_where_staff_say_so() {
        move(boysToken, 0, 1, 0).statusCode(422).body("type", equalTo(type("more-than-out")));
        Map<String, Object> body = Map.of(
                "customer_id", customer, "type", "GLASS_1L", "returned", 2, "allow_negative", true);
        post(boysToken, MOVE, body).statusCode(403);
        post(Tokens.support(), MOVE, body).statusCode(201);

        get(Tokens.support(), "/api/bottles/" + customer).body("balances[0].balance", equalTo(-2));
    }

    @Test
    void a_loss_is_charged_once_at_the_price_of_its_type() {
        move(boysToken, 4, 0, 0).statusCode(201);
        String key = UUID.randomUUID().toString();
        String id = lose(Tokens.admin(), key, 2).statusCode(201).extract().path("id");
        lose(Tokens.admin(), key, 2).header("Idempotency-Replayed", "true");
        lose(Tokens.admin(), UUID.randomUUID().toString(), 3)
                .statusCode(422)
                .body("type", equalTo(type("more-than-out")));

        BottleLossCharged event = Events.await(
                Topics.BOTTLE_LOSS_CHARGED, e -> e.lossId().equals(id), Street.PATIENCE);
        assertEquals(customer, event.customerId());
        assertEquals(90_00, event.amountPaise());
        assertEquals(45_00, event.unitChargePaise());
        assertEquals(
                1,
                Events.all(Topics.BOTTLE_LOSS_CHARGED, e -> e.customerId().equals(customer))
                        .size());
        get(Tokens.admin(), "/api/bottles/" + customer)
                .body("balances[0].lost", equalTo(2))
                .body("balances[0].balance", equalTo(2));
    }

    @Test
    void nobody_moves_sees_or_charges_what_is_not_his_to() {
        String stranger = newBoy();
        move(Tokens.deliveryBoy(stranger), 1, 0, 0).statusCode(404);
        move(Tokens.customer(customer), 1, 0, 0).statusCode(403);
        move(Tokens.forged(), 1, 0, 0).statusCode(401);
        move(Tokens.expired(), 1, 0, 0).statusCode(401);
        lose(boysToken, UUID.randomUUID().toString(), 1).statusCode(403);
        lose(Tokens.support(), UUID.randomUUID().toString(), 1).statusCode(403);
        String other = Tokens.customer(Street.newCustomer());
        get(other, "/api/bottles/" + customer).statusCode(404);
        get(other, "/api/bottles/" + customer + "/movements").statusCode(404);
        get(boysToken, "/api/bottles/delivery-boys/" + stranger).statusCode(403);
        given().auth()
                .oauth2(boysToken)
                .contentType(ContentType.JSON)
                .body("{\"charge_paise\":1,\"name\":\"Mine\",\"kind\":\"BOTTLE\"}")
                .put("/api/bottles/types/GLASS_1L")
                .then()
                .statusCode(403);
    }

    @Test
    void absurd_numbers_and_unknown_types_are_refused() {
        move(Tokens.support(), 0, 0, 0).statusCode(400);
        move(Tokens.support(), -1, 0, 0).statusCode(400);
        move(Tokens.support(), 1001, 0, 0).statusCode(400);
        lose(Tokens.admin(), UUID.randomUUID().toString(), 0).statusCode(400);
        Map<String, Object> unknown = Map.of("customer_id", customer, "type", "GOLD", "out", 1);
        post(Tokens.support(), MOVE, unknown).statusCode(404);
        putType("glass", 1).statusCode(400);
        putType("FREE", 0).statusCode(200);
        Map<String, Object> out = Map.of("customer_id", customer, "type", "FREE", "out", 1);
        post(Tokens.support(), MOVE, out).statusCode(201);
        Map<String, Object> loss =
                Map.of("customer_id", customer, "type", "FREE", "qty", 1, "reason", "gone");
        post(Tokens.admin(), LOSE, loss)
                .statusCode(422)
                .body("type", equalTo(type("nothing-to-charge")));
    }

    private ValidatableResponse move(String token, int out, int returned, int broken) {
        return move(token, UUID.randomUUID().toString(), out, returned, broken);
    }

    private ValidatableResponse move(String token, String key, int out, int returned, int broken) {
        return post(
                token,
                MOVE,
                key,
                Map.of(
                        "customer_id", customer,
                        "type", "GLASS_1L",
                        "out", out,
                        "returned", returned,
                        "broken", broken));
    }

    private ValidatableResponse lose(String token, String key, int qty) {
        return post(
                token,
                LOSE,
                key,
                Map.of("customer_id", customer, "type", "GLASS_1L", "qty", qty, "reason", "gone"));
    }

    private static ValidatableResponse putType(String code, long paise) {
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Glass", "kind", "BOTTLE", "charge_paise", paise))
                .put("/api/bottles/types/" + code)
                .then();
    }

    private static ValidatableResponse post(String token, String path, Object body) {
        return post(token, path, UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse post(String token, String path, String key, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }
}

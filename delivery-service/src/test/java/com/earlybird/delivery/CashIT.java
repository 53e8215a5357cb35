package com.earlybird.delivery;

import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CashCollected;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class CashIT {
    private static final String COLLECT = "/api/delivery-boy/cash";

    private final String boy = newBoy();
    private final String boysToken = Tokens.deliveryBoy(boy);
    private final String secondAdmin = Tokens.token("UR-0099", Role.ADMIN, Map.of());
    private final String handOvers = "/api/delivery-boys/" + boy + "/hand-overs";
    private String customer;

    @BeforeEach
    void a_delivery_boy_with_a_customer() {
        Street.tellStaff(boy, "Selvam", true, 1);
        customer = customerOf(boy);
        await().atMost(Street.PATIENCE)
                .untilAsserted(
                        () -> get(Tokens.admin(), "/api/delivery-boys/" + boy).statusCode(200));
        // A collection tells whether he is known; it is taken back again.
        String probe = await().atMost(Street.PATIENCE)
                .until(() -> collect(boysToken, key(), 1).extract().path("id"), id -> id != null);
        reverse(probe).statusCode(200);
    }

    @Test
    void cash_collected_twice_with_one_key_is_one_entry_and_one_event() {
        String key = key();
        String id = collect(boysToken, key, 125_00)
                .statusCode(201)
                .body("id", startsWith("CC-"))
                .extract()
                .path("id");

        collect(boysToken, key, 125_00)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));

        get(boysToken, COLLECT).body("in_hand_paise", equalTo(125_00));
        CashCollected event = Events.await(
                Topics.CASH_COLLECTED, e -> e.collectionId().equals(id), Street.PATIENCE);
        assertEquals(customer, event.customerId());
        assertEquals(boy, event.deliveryBoyId());
        assertEquals(125_00, event.amountPaise());
        assertEquals(
                1,
                Events.all(Topics.CASH_COLLECTED, e -> e.collectionId().equals(id))
                        .size());
    }

    @Test
    void an_equal_count_settles_itself_and_a_new_page_begins_empty() {
        collect(boysToken, key(), 500_00).statusCode(201);
        collect(boysToken, key(), 250_00).statusCode(201);

        handOver(Tokens.support(), key(), 750_00)
                .statusCode(201)
                .body("status", equalTo("SETTLED"))
                .body("expected_paise", equalTo(750_00))
                .body("difference_paise", equalTo(0));

        get(boysToken, COLLECT)
                .body("in_hand_paise", equalTo(0))
                .body("entries", hasSize(0))
                .body("carried", nullValue());
    }

    @Test
    void a_difference_is_carried_by_name_until_another_admin_says_he_owes_it() {
        collect(boysToken, key(), 500_00).statusCode(201);
        String id = handOver(Tokens.admin(), key(), 450_00)
                .statusCode(201)
                .body("status", equalTo("DISCREPANCY"))
                .body("difference_paise", equalTo(-50_00))
                .body("owed_paise", equalTo(0))
                .extract()
                .path("id");
        get(boysToken, COLLECT)
                .body("in_hand_paise", equalTo(0))
                .body("carried.hand_over_id", equalTo(id))
                .body("unsettled.id", equalTo(List.of(id)));

        settle(Tokens.admin(), id, "BOY_OWES", null)
                .statusCode(403)
                .body("type", equalTo(type("not-allowed")));
        settle(secondAdmin, id, "BOY_OWES", 50_01)
                .statusCode(422)
                .body("type", equalTo(type("more-than-missing")));
        for (int times = 0; times < 2; times++) {
            settle(secondAdmin, id, "BOY_OWES", 30_00)
                    .statusCode(200)
                    .body("status", equalTo("SETTLED"))
                    .body("owed_paise", equalTo(30_00));
        }
        settle(secondAdmin, id, "BUSINESS_BEARS", null)
                .statusCode(409)
                .body("type", equalTo(type("already-settled")));
        get(boysToken, COLLECT).body("unsettled", hasSize(0));
    }

    @Test
    void a_hand_over_repeated_with_its_key_closes_nothing_more() {
        collect(boysToken, key(), 100_00).statusCode(201);
        String key = key();
        handOver(Tokens.support(), key, 100_00).statusCode(201);
        collect(boysToken, key(), 100_00).statusCode(201);

        handOver(Tokens.support(), key, 100_00)
                .statusCode(201)
                .header("Idempotency-Replayed", "true");

        get(boysToken, COLLECT).body("in_hand_paise", equalTo(100_00));
        get(Tokens.support(), handOvers).body("items", hasSize(1));
    }

    @Test
    void who_counts_is_not_shown_what_should_be_there() {
        collect(boysToken, key(), 100_00).statusCode(201);

        get(Tokens.support(), "/api/delivery-boys/" + boy + "/cash")
                .statusCode(200)
                .body("in_hand_paise", nullValue())
                .body("entries", nullValue());
        get(Tokens.admin(), "/api/delivery-boys/" + boy + "/cash")
                .body("in_hand_paise", equalTo(100_00));
    }

    @Test
    void a_wrong_collection_is_taken_back_while_it_is_in_hand() {
        String id = collect(boysToken, key(), 90_00).extract().path("id");
        String counted = collect(boysToken, key(), 10_00).extract().path("id");
        reverse(id).statusCode(200).body("amount_paise", equalTo(-90_00));
        reverse(id).statusCode(200);
        get(boysToken, COLLECT).body("in_hand_paise", equalTo(10_00));
        handOver(Tokens.support(), key(), 10_00).body("status", equalTo("SETTLED"));
        List<CashCollected> told = await().atMost(Street.PATIENCE)
                .until(
                        () -> Events.all(Topics.CASH_COLLECTED, cash -> cash.collectionId()
                                .equals(id)),
                        all -> all.size() == 2);
        assertNull(told.get(0).reversalReason());
        assertNotNull(told.get(1).reversalReason());
        assertEquals(90_00, told.get(1).amountPaise());

        reverse(counted).statusCode(409).body("type", equalTo(type("handed-over")));
        reverse("CC-20260101-9999").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 20_000_000, Long.MAX_VALUE})
    void an_absurd_amount_is_refused(long paise) {
        collect(boysToken, key(), paise)
                .statusCode(400)
                .body("type", equalTo(type("validation-failed")));
        handOver(Tokens.support(), key(), paise > 0 ? Long.MAX_VALUE : -1).statusCode(400);
    }

    @Test
    void nobody_takes_counts_or_settles_what_is_not_his_to() {
        String stranger = newBoy();
        Street.tellStaff(stranger, "Murugan", true, 1);
        await().atMost(Street.PATIENCE)
                .untilAsserted(() ->
                        get(Tokens.admin(), "/api/delivery-boys/" + stranger).statusCode(200));
        String id = collect(boysToken, key(), 10_00).extract().path("id");

        collect(Tokens.deliveryBoy(stranger), key(), 10_00).statusCode(404);
        Map<String, Object> forAnother = new HashMap<>(body(10_00));
        forAnother.put("delivery_boy_id", boy);
        post(Tokens.deliveryBoy(stranger), COLLECT, key(), forAnother).statusCode(404);
        collect(Tokens.customer(customer), key(), 10_00).statusCode(403);
        collect(Tokens.expired(), key(), 10_00).statusCode(401);
        collect(Tokens.forged(), key(), 10_00).statusCode(401);
        get(Tokens.deliveryBoy(stranger), "/api/delivery-boys/" + boy + "/cash").statusCode(403);
        get(Tokens.deliveryBoy(stranger), COLLECT).body("in_hand_paise", equalTo(0));
        post(
                        Tokens.admin(),
                        "/api/delivery-boys/" + stranger + "/cash/" + id + "/reversal",
                        key(),
                        Map.of("reason", "not his"))
                .statusCode(404);
        handOver(boysToken, key(), 10_00).statusCode(403);
        String boyAsAdmin = Tokens.token("UR-" + boy, Role.ADMIN, Map.of());
        handOver(boyAsAdmin, key(), 10_00).statusCode(403);
        String short5 = handOver(Tokens.support(), key(), 5_00).extract().path("id");
        settle(boyAsAdmin, short5, "BUSINESS_BEARS", null).statusCode(403);
        settle(Tokens.support(), short5, "BUSINESS_BEARS", null).statusCode(403);
    }

    @Test
    void without_a_key_nothing_moves() {
        given().auth()
                .oauth2(boysToken)
                .contentType(ContentType.JSON)
                .body(body(10_00))
                .post(COLLECT)
                .then()
                .statusCode(400);
        get(boysToken, COLLECT).body("in_hand_paise", equalTo(0));
    }

    private ValidatableResponse collect(String token, String key, long paise) {
        return post(token, COLLECT, key, body(paise));
    }

    private ValidatableResponse handOver(String token, String key, long paise) {
        return post(token, handOvers, key, Map.of("counted_paise", paise));
    }

    private ValidatableResponse settle(String token, String id, String what, Integer paise) {
        Map<String, Object> body = new HashMap<>(Map.of("resolution", what, "reason", "as said"));
        if (paise != null) {
            body.put("amount_paise", paise);
        }
        return post(token, handOvers + "/" + id + "/settle", key(), body);
    }

    private ValidatableResponse reverse(String collectionId) {
        String path = "/api/delivery-boys/" + boy + "/cash/" + collectionId + "/reversal";
        return post(Tokens.admin(), path, key(), Map.of("reason", "mistyped"));
    }

    private Map<String, Object> body(long paise) {
        return Map.of("customer_id", customer, "amount_paise", paise);
    }

    private static String key() {
        return UUID.randomUUID().toString();
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

package com.earlybird.delivery;

import static com.earlybird.delivery.Street.MILK;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.earlybird.delivery.Street.type;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Shift;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class EarningsIT {
    private static final String RULES = "/api/delivery-boys/earning-rules";

    private final YearMonth thisMonth = YearMonth.from(Street.today());
    private final YearMonth lastMonth = thisMonth.minusMonths(1);
    private final String boy = newBoy();
    private final String base = "/api/delivery-boys/" + boy;
    private String delivery;

    @BeforeEach
    void last_month_two_bottles_were_delivered() {
        Street.tellStaff(boy, "Selvam", true, 1);
        String customer = customerOf(boy);
        String order = newOrder();
        delivery = planned(plan(order, customer, lastMonth.atDay(10), Shift.MORNING, milk("2")));
        Street.awaitOnRun(boy, delivery);
        await().atMost(Street.PATIENCE)
                .untilAsserted(() -> get(Tokens.admin(), base).statusCode(200));
        Street.markDelivered(
                        Tokens.admin(),
                        Map.of(
                                "customer_id",
                                customer,
                                "delivery_date",
                                lastMonth.atDay(10).toString()))
                .statusCode(200);
    }

    @Test
    void a_closed_month_stays_and_a_later_correction_is_adjusted_in_the_next() {
        rule("FIXED_PER_MONTH", Map.of("amount_paise", 3000_00)).statusCode(201);
        rule("PER_DELIVERY", Map.of("amount_paise", 5_00)).statusCode(201);
        rule("PER_PRODUCT", Map.of("amount_paise", 1_00, "product_id", MILK)).statusCode(201);
        rule("PERCENTAGE", Map.of("percent", new BigDecimal("2.5"))).statusCode(201);

        long total = 3000_00 + 5_00 + 2_00 + 1_70;
        get(Tokens.admin(), base + "/earnings?month=" + lastMonth)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("lines", hasSize(1))
                .body("lines[0].deliveries", equalTo(1))
                .body("lines[0].delivered_paise", equalTo(68_00))
                .body("lines[0].products[0].qty", equalTo(2))
                .body("by_rule", hasSize(4))
                .body("total_paise", equalTo((int) total));
        for (int times = 0; times < 2; times++) {
            close(lastMonth)
                    .statusCode(200)
                    .body("status", equalTo("CLOSED"))
                    .body("total_paise", equalTo((int) total));
        }

        Street.post(
                        Tokens.admin(),
                        "/api/deliveries/" + delivery + "/corrections",
                        Map.of(
                                "items",
                                List.of(Map.of("product_id", MILK, "delivered_qty", 1)),
                                "reason",
                                "one was spilt"))
                .statusCode(200);

        get(Tokens.deliveryBoy(boy), "/api/delivery-boy/earnings?month=" + lastMonth)
                .body("total_paise", equalTo((int) total));
        get(Tokens.deliveryBoy(boy), "/api/delivery-boy/earnings")
                .body("status", equalTo("OPEN"))
                .body("adjustments", hasSize(1))
                .body("adjustments[0].month", equalTo(lastMonth.toString()))
                .body("adjustments[0].amount_paise", equalTo(-(1_00 + 85)));
        close(lastMonth.minusMonths(1))
                .statusCode(409)
                .body("type", equalTo(type("later-month-closed")));
    }

    @Test
    void the_wallet_is_what_was_earned_less_what_was_paid_and_a_payout_is_once() {
        rule("PER_DELIVERY", Map.of("amount_paise", 500_00)).statusCode(201);
        get(Tokens.deliveryBoy(boy), "/api/delivery-boy/wallet").body("balance_paise", equalTo(0));
        close(lastMonth).statusCode(200);
        String key = UUID.randomUUID().toString();

        String id =
                payOut(Tokens.admin(), key, 300_00).statusCode(201).extract().path("id");
        payOut(Tokens.admin(), key, 300_00)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));

        get(Tokens.admin(), base + "/payouts").body("items.id", equalTo(List.of(id)));
        get(Tokens.deliveryBoy(boy), "/api/delivery-boy/wallet")
                .body("earned_paise", equalTo(500_00))
                .body("paid_out_paise", equalTo(300_00))
                .body("balance_paise", equalTo(200_00));
    }

    @Test
    void cash_that_he_owes_is_taken_off_his_wallet() {
        Map<String, Object> count = Map.of("counted_paise", 10_00);
        String handOver = keyed(Tokens.support(), base + "/hand-overs", key(), count)
                .statusCode(201)
                .extract()
                .path("id");
        get(Tokens.support(), "/api/delivery-boys/hand-overs?status=DISCREPANCY&limit=500")
                .statusCode(200)
                .body("items.findAll { it.id == '" + handOver + "' }", hasSize(1));
        String customer = customerOf(boy);
        Map<String, Object> cash =
                Map.of("customer_id", customer, "amount_paise", 100_00, "delivery_boy_id", boy);
        await().atMost(Street.PATIENCE).untilAsserted(() -> keyed(
                        Tokens.admin(), "/api/delivery-boy/cash", "K-" + customer, cash)
                .statusCode(201));
        String missing = keyed(
                        Tokens.support(),
                        base + "/hand-overs",
                        key(),
                        Map.of("counted_paise", 60_00))
                .extract()
                .path("id");
        keyed(
                        Tokens.admin(),
                        base + "/hand-overs/" + missing + "/settle",
                        key(),
                        Map.of("resolution", "BOY_OWES", "reason", "he lost it"))
                .statusCode(200);

        get(Tokens.admin(), base + "/wallet")
                .body("owed_paise", equalTo(40_00))
                .body("balance_paise", equalTo(-40_00));
    }

    @Test
    void rules_that_overlap_are_refused_until_the_first_is_ended() {
        String id = rule("PER_DELIVERY", Map.of("amount_paise", 5_00)).extract().path("id");
        rule("PER_DELIVERY", Map.of("amount_paise", 5_00)).statusCode(201);
        rule("PER_DELIVERY", Map.of("amount_paise", 6_00))
                .statusCode(409)
                .body("type", equalTo(type("rule-overlaps")));
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Map.of("effective_to", lastMonth.atDay(20).toString()))
                .patch(RULES + "/" + id)
                .then()
                .statusCode(200)
                .body("effective_to", equalTo(lastMonth.atDay(20).toString()));
        get(Tokens.admin(), RULES + "?delivery_boy_id=" + boy)
                .body("items.findAll { it.delivery_boy_id == '" + boy + "' }", hasSize(1));
        get(Tokens.admin(), RULES).body("items.delivery_boy_id.find { it != null }", nullValue());
    }

    @Test
    void nobody_pays_himself_or_looks_into_another_wallet() {
        String stranger = Tokens.deliveryBoy(newBoy());
        get(stranger, base + "/wallet").statusCode(403);
        get(stranger, base + "/earnings").statusCode(403);
        get(Tokens.support(), base + "/wallet").statusCode(403);
        get(Tokens.forged(), base + "/wallet").statusCode(401);
        get(Tokens.expired(), base + "/wallet").statusCode(401);
        String boyAsAdmin = Tokens.token("UR-" + boy, Role.ADMIN, Map.of());
        payOut(boyAsAdmin, key(), 1_00).statusCode(403);
        payOut(Tokens.deliveryBoy(boy), key(), 1_00).statusCode(403);
        payOut(Tokens.admin(), key(), 0).statusCode(400);
        payOut(Tokens.admin(), key(), Long.MAX_VALUE).statusCode(400);
        Street.post(
                        Tokens.admin(),
                        base + "/payouts",
                        Map.of("amount_paise", 1_00, "method", "CASH"))
                .statusCode(400);
        close(thisMonth).statusCode(422).body("type", equalTo(type("month-not-over")));
        get(Tokens.admin(), base + "/earnings?month=" + thisMonth.plusMonths(1)).statusCode(422);
        get(Tokens.admin(), "/api/delivery-boys/DB-999999/wallet").statusCode(404);
    }

    private ValidatableResponse rule(String kind, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("delivery_boy_id", boy);
        body.put("kind", kind);
        body.put("effective_from", lastMonth.atDay(1).toString());
        return Street.post(Tokens.admin(), RULES, body);
    }

    private ValidatableResponse close(YearMonth month) {
        return given().auth()
                .oauth2(Tokens.admin())
                .post(base + "/earnings/" + month + "/close")
                .then();
    }

    private ValidatableResponse payOut(String token, String key, long paise) {
        Map<String, Object> body = Map.of("amount_paise", paise, "method", "UPI");
        return keyed(token, base + "/payouts", key, body);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ValidatableResponse keyed(String token, String path, String key, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }
}

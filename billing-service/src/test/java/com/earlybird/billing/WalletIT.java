package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.MoneyIn.captured;
import static com.earlybird.billing.MoneyIn.get;
import static com.earlybird.billing.MoneyIn.hook;
import static com.earlybird.billing.MoneyIn.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.payment.app.RecordPayment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.billing.wallet.app.UseWallet;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.contracts.events.WalletLevel;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WalletIT {
    private static final Caller CALLER = Caller.service("test", null);

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    UseWallet use;

    @Inject
    RecordPayment record;

    @BeforeEach
    void february() {
        books.open("2026-02-01");
    }

    @AfterEach
    void the_settings_are_the_first_again() {
        settings("");
    }

    @Test
    void only_staff_and_the_provider_put_money_in() {
        String customer = "CU-20260101-0081";
        books.customer(customer, "North", 0);
        topUp(Tokens.support(), customer, 50_000, "CASH")
                .statusCode(201)
                .body("balance_paise", equalTo(50_000));

        String id = topUp(Tokens.customer(customer), customer, 30_000, "ONLINE")
                .statusCode(202)
                .body("balance_paise", equalTo(50_000))
                .extract()
                .path("id");
        hook(captured("pay_81", 30_000, "{\"reference_id\":\"" + id + "\"}")).statusCode(200);

        wallet(customer).body("balance_paise", equalTo(80_000));
        get(Tokens.admin(), "/api/billing/accounts/" + customer)
                .body("balance_paise", equalTo(0))
                .body("wallet_paise", equalTo(80_000));
        topUp(Tokens.customer("CU-20260101-0080"), customer, 1, "ONLINE").statusCode(404);
        get(Tokens.customer("CU-20260101-0080"), "/api/wallets/" + customer).statusCode(404);
        topUp(Tokens.support(), customer, 1, "WALLET").statusCode(400);
    }

    @Test
    void a_wallet_that_is_used_first_pays_a_bill_when_it_is_issued_and_at_each_top_up() {
        String customer = "CU-20260101-0082";
        books.customer(customer, "North", 0);
        books.charge(milk("DL-20260110-8201", customer, LocalDate.parse("2026-01-10"), 100_000));
        set(customer, true);
        topUp(Tokens.support(), customer, 30_000, "CASH").statusCode(201);
        wallet(customer).body("balance_paise", equalTo(30_000));

        books.close("2026-01");

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> wallet(customer)
                .body("balance_paise", equalTo(0)));
        due(customer, 70_000);
        topUp(Tokens.support(), customer, 90_000, "CASH")
                .statusCode(201)
                .body("balance_paise", equalTo(20_000));
        due(customer, 0);
    }

    @Test
    void two_uses_at_once_do_not_spend_the_same_money() {
        String customer = "CU-20260101-0083";
        books.customer(customer, "North", 0);
        books.charge(milk("DL-20260110-8301", customer, LocalDate.parse("2026-01-10"), 100_000));
        books.close("2026-01");
        topUp(Tokens.support(), customer, 60_000, "CASH").statusCode(201);
        set(customer, true);

        await(Uni.join()
                .all(
                        use.handle(customer, "a", CALLER),
                        use.handle(customer, "b", CALLER),
                        use.handle(customer, "a", CALLER))
                .andFailFast());

        wallet(customer).body("balance_paise", equalTo(0));
        due(customer, 40_000);
    }

    @Test
    void a_wallet_that_runs_low_is_said_once_and_a_recharge_ends_the_pause() {
        String customer = "CU-20260101-0084";
        settings(",\"wallet_auto_pause\":true,\"wallet_minimum_paise\":10000");
        books.customer(customer, "North", 0);
        topUp(Tokens.support(), customer, 20_000, "CASH").statusCode(201);
        set(customer, true);
        awaitLevels(customer, "SUFFICIENT");

        schedule(customer, 15_000, 1, ScheduleAction.SCHEDULE);
        awaitLevels(customer, "SUFFICIENT", "LOW");
        wallet(customer).body("reserved_paise", equalTo(15_000));

        schedule(customer, 25_000, 2, ScheduleAction.SCHEDULE);
        awaitLevels(customer, "SUFFICIENT", "LOW", "EXHAUSTED");
        schedule(customer, 25_000, 3, ScheduleAction.CANCEL);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> wallet(customer)
                .body("reserved_paise", equalTo(0)));
        wallet(customer).body("level", equalTo("EXHAUSTED"));

        topUp(Tokens.support(), customer, 40_000, "CASH").statusCode(201);
        awaitLevels(customer, "SUFFICIENT", "LOW", "EXHAUSTED", "SUFFICIENT");
        assertEquals(
                List.of("WALLET_LOW", "WALLET_PAUSED", "WALLET_RESUMED"),
                Events.all(
                                Topics.NOTIFICATION_REQUESTED,
                                message -> customer.equals(message.customerId())
                                        && message.type().startsWith("WALLET_"))
                        .stream()
                        .map(message -> message.type())
                        .toList());
    }

    @Test
    void a_payment_from_the_wallet_is_not_above_what_is_in_it() {
        String customer = "CU-20260101-0085";
        books.customer(customer, "North", 0);
        topUp(Tokens.support(), customer, 5_000, "CASH").statusCode(201);
        String pay = "{\"customer_id\":\"%s\",\"amount_paise\":%d,\"method\":\"WALLET\"}";

        post(Tokens.support(), "/api/payments", pay.formatted(customer, 5_001))
                .statusCode(422)
                .body("type", endsWith("wallet-short"));
        post(Tokens.support(), "/api/payments", pay.formatted(customer, 5_000)).statusCode(201);

        wallet(customer).body("balance_paise", equalTo(0));
    }

    @Test
    void of_those_who_take_the_last_of_a_wallet_at_once_only_one_gets_it() {
        String customer = "CU-20260101-0086";
        books.customer(customer, "North", 0);
        topUp(Tokens.support(), customer, 60_000, "CASH").statusCode(201);

        List<Uni<String>> takes = IntStream.range(0, 8)
                .mapToObj(i -> record.handle(new RecordPayment.Command(
                                "PM-20260201-86%02d".formatted(i),
                                customer,
                                60_000,
                                PaymentMethod.WALLET,
                                null,
                                null,
                                null,
                                Purpose.ACCOUNT,
                                null,
                                CALLER))
                        .map(payment -> "paid")
                        .onFailure(Rejection.class)
                        .recoverWithItem(e -> ((Rejection) e).code()))
                .toList();
        List<String> outcomes = await(Uni.join().all(takes).andFailFast());

        assertEquals(1, Collections.frequency(outcomes, "paid"), outcomes.toString());
        assertEquals(7, Collections.frequency(outcomes, "wallet-short"), outcomes.toString());
        wallet(customer).body("balance_paise", equalTo(0));
    }

    @Test
    void by_hand_and_by_itself_at_once_do_not_spend_the_same_money() {
        String customer = "CU-20260101-0087";
        books.customer(customer, "North", 0);
        books.charge(milk("DL-20260110-8701", customer, LocalDate.parse("2026-01-10"), 100_000));
        books.close("2026-01");
        topUp(Tokens.support(), customer, 60_000, "CASH").statusCode(201);
        set(customer, true);

        await(Uni.join()
                .all(
                        use.handle(customer, "a", CALLER),
                        record.handle(new RecordPayment.Command(
                                        "PM-20260201-8701",
                                        customer,
                                        60_000,
                                        PaymentMethod.WALLET,
                                        null,
                                        null,
                                        null,
                                        Purpose.ACCOUNT,
                                        null,
                                        CALLER))
                                .replaceWithVoid()
                                .onFailure(Rejection.class)
                                .recoverWithNull(),
                        use.handle(customer, "b", CALLER))
                .andFailFast());

        wallet(customer).body("balance_paise", equalTo(0));
        due(customer, 40_000);
    }

    @Test
    void a_top_up_that_was_used_is_not_given_back() {
        String customer = "CU-20260101-0088";
        books.customer(customer, "North", 0);
        topUp(Tokens.support(), customer, 5_000, "CASH").statusCode(201);
        String topUp = get(Tokens.support(), "/api/payments?customer_id=" + customer)
                .extract()
                .path("items[0].id");
        String pay = "{\"customer_id\":\"%s\",\"amount_paise\":%d,\"method\":\"WALLET\"}";
        post(Tokens.support(), "/api/payments", pay.formatted(customer, 4_000)).statusCode(201);

        refund(topUp, 1_001).statusCode(422).body("type", endsWith("wallet-short"));
        refund(topUp, 1_000).statusCode(201).body("status", equalTo("PARTLY_REFUNDED"));
        wallet(customer).body("balance_paise", equalTo(0));
    }

    private static ValidatableResponse refund(String payment, long paise) {
        return post(
                Tokens.admin(),
                "/api/payments/" + payment + "/refunds",
                "{\"amount_paise\":%d,\"reason\":\"asked for\"}".formatted(paise));
    }

    private void schedule(String customer, long paise, long version, ScheduleAction action) {
        Events.publish(
                Topics.DELIVERY_SCHEDULED,
                customer,
                new DeliveryScheduled(
                        "SU-" + customer,
                        OrderType.SUBSCRIPTION,
                        customer,
                        clock.today().plusDays(1),
                        Shift.MORNING,
                        List.of(new ScheduledItem(
                                "PR-1",
                                "Milk",
                                "litre",
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                paise,
                                "0401",
                                BigDecimal.ZERO)),
                        null,
                        null,
                        action,
                        null,
                        version,
                        clock.now()));
    }

    private static void awaitLevels(String customer, String... levels) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of(levels),
                        Events.all(Topics.WALLET_LEVEL, (WalletLevel told) -> told.customerId()
                                        .equals(customer))
                                .stream()
                                .map(told -> told.level().name())
                                .toList()));
    }

    private static ValidatableResponse topUp(
            String token, String customer, long paise, String method) {
        return post(
                token,
                "/api/wallets/" + customer + "/top-ups",
                "{\"amount_paise\":%d,\"method\":\"%s\"}".formatted(paise, method));
    }

    private static ValidatableResponse wallet(String customer) {
        return get(Tokens.customer(customer), "/api/wallets/" + customer).statusCode(200);
    }

    private static void due(String customer, long paise) {
        get(Tokens.admin(), "/api/billing/bills?customer_id=" + customer)
                .body("items[0].amount_due_paise", equalTo((int) paise));
    }

    private static void set(String customer, boolean first) {
        put("/api/wallets/" + customer, "{\"wallet_first\":" + first + "}");
    }

    private static void settings(String more) {
        put(
                "/api/billing/settings",
                "{\"business_name\":\"EarlyBird\",\"due_days\":10" + more + "}");
    }

    private static void put(String path, String body) {
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }
}

package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.MoneyIn.get;
import static com.earlybird.billing.MoneyIn.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.adjustment.app.AdjustAccount;
import com.earlybird.billing.adjustment.app.WriteOff;
import com.earlybird.billing.adjustment.domain.AdjustmentKind;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BottleLossCharged;
import com.earlybird.contracts.events.CashCollected;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReturnsIT {
    private static final String CUSTOMER = "CU-20260101-0061";
    private static final String BILL = "/api/billing/bills/BI-202601-0001";

    @Inject
    WriteOff writeOff;

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @BeforeEach
    void a_bill_of_1000_rupees() {
        books.open("2026-02-03");
        books.customer(CUSTOMER, "North", 0);
        books.charge(milk("DL-20260110-6101", CUSTOMER, LocalDate.parse("2026-01-10"), 100_000));
        books.close("2026-01");
    }

    @Test
    void a_cheque_that_bounced_is_owed_again_and_the_customer_is_told() {
        String id = pay(100_000, "CHEQUE", "000123");
        bill().body("status", equalTo("PAID"));

        reverse(id).statusCode(201).body("status", equalTo("REVERSED"));
        reverse(id).statusCode(409).body("type", endsWith("payment-returned"));

        bill().body("status", equalTo("PENDING")).body("amount_due_paise", equalTo(100_000));
        NotificationRequested told = Events.await(
                Topics.NOTIFICATION_REQUESTED,
                message -> message.type().equals("PAYMENT_REVERSED")
                        && id.equals(message.parameters().get("payment_id")),
                PATIENCE);
        assertEquals("₹1,000.00", told.parameters().get("amount"));
    }

    @Test
    void refunds_together_are_not_above_the_payment() {
        String id = pay(60_000, "UPI", "601");
        String refunds = "/api/payments/" + id + "/refunds";

        post(Tokens.admin(), refunds, "{\"amount_paise\":20000,\"reason\":\"paid twice\"}")
                .statusCode(201)
                .body("status", equalTo("PARTLY_REFUNDED"));
        post(Tokens.admin(), refunds, "{\"amount_paise\":40001,\"reason\":\"paid twice\"}")
                .statusCode(409);
        post(Tokens.support(), refunds, "{\"reason\":\"paid twice\"}").statusCode(403);
        post(Tokens.admin(), refunds, "{\"reason\":\"all of it\"}")
                .statusCode(201)
                .body("status", equalTo("REFUNDED"));

        bill().body("amount_due_paise", equalTo(100_000));
    }

    @Test
    void a_receipt_is_a_document_too_and_only_ones_own() {
        String id = pay(60_000, "BANK", "NEFT-1");

        given().auth()
                .oauth2(Tokens.customer(CUSTOMER))
                .accept("text/html")
                .get("/api/payments/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Receipt"))
                .body(containsString("₹600.00"))
                .body(containsString("Rupees Six Hundred Only"));
        given().auth()
                .oauth2(Tokens.customer(CUSTOMER))
                .accept("application/pdf")
                .get("/api/payments/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        get(Tokens.customer("CU-20260101-0062"), "/api/payments/" + id).statusCode(404);
        get(Tokens.customer(CUSTOMER), "/api/payments").statusCode(403);
    }

    @Test
    void a_receipt_bears_the_business_and_the_customer_as_they_were_when_the_money_came() {
        MoneyIn.business(null);
        String id = pay(60_000, "BANK", "NEFT-1");
        given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body("{\"business_name\":\"Sunset Dairy\",\"due_days\":10}")
                .put("/api/billing/settings")
                .then()
                .statusCode(200);

        given().auth()
                .oauth2(Tokens.customer(CUSTOMER))
                .accept("text/html")
                .get("/api/payments/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Sunrise"))
                .body(not(containsString("Sunset")));
    }

    @Test
    void of_those_who_write_the_same_debt_off_at_once_only_one_does() {
        List<Uni<String>> all = IntStream.range(0, 8)
                .mapToObj(i -> writeOff.handle(new AdjustAccount.Command(
                                "WO-20260201-61%02d".formatted(i),
                                CUSTOMER,
                                AdjustmentKind.WRITE_OFF,
                                70_000,
                                null,
                                "moved away",
                                null,
                                Caller.service("test", null)))
                        .map(done -> "done")
                        .onFailure(Rejection.class)
                        .recoverWithItem(e -> ((Rejection) e).code()))
                .toList();

        List<String> outcomes = Books.await(Uni.join().all(all).andFailFast());

        assertEquals(1, Collections.frequency(outcomes, "done"), outcomes.toString());
        assertEquals(
                7, Collections.frequency(outcomes, "write-off-above-balance"), outcomes.toString());
        get(Tokens.admin(), "/api/billing/accounts/" + CUSTOMER)
                .body("balance_paise", equalTo(30_000));
    }

    @Test
    void adjustments_and_write_offs_stand_on_the_next_bill() {
        adjust("DISCOUNT", 10_000).statusCode(201).body("owed_paise", equalTo(-10_000));
        adjust("DELIVERY_CREDIT", 5_000).statusCode(201);
        adjust("LATE_FEE", 2_000).statusCode(201).body("balance_paise", equalTo(87_000));
        adjust("WRITE_OFF", 1).statusCode(422).body("type", endsWith("use-write-offs"));
        writeOff(87_001).statusCode(422).body("type", endsWith("write-off-above-balance"));
        writeOff(87_000).statusCode(201).body("balance_paise", equalTo(0));

        bill().body("amount_due_paise", equalTo(0)).body("closing_balance_paise", equalTo(100_000));
        clock.set("2026-03-01");
        books.close("2026-02");
        var february = books.page("2026-02", CUSTOMER).bill();
        assertEquals(-100_000, february.adjustmentsPaise());
        assertEquals(0, february.closingBalancePaise());
        get(Tokens.customer(CUSTOMER), "/api/billing/accounts/" + CUSTOMER + "/adjustments")
                .body("items", hasSize(4));
        get(Tokens.customer("CU-1"), "/api/billing/accounts/" + CUSTOMER + "/adjustments")
                .statusCode(404);
        post(
                        Tokens.customer(CUSTOMER),
                        "/api/billing/accounts/" + CUSTOMER + "/adjustments",
                        "{\"kind\":\"DISCOUNT\",\"amount_paise\":1,\"reason\":\"x\"}")
                .statusCode(403);
    }

    @Test
    void cash_and_bottles_from_the_door_come_into_the_books_once() {
        CashCollected cash = new CashCollected(
                "CC-20260203-0001",
                CUSTOMER,
                "DB-0007",
                40_000,
                clock.today(),
                "BI-202601-0001",
                null,
                Instant.parse("2026-02-03T02:00:00Z"));
        BottleLossCharged loss = new BottleLossCharged(
                "BL-20260203-0001",
                CUSTOMER,
                "GLASS_1L",
                2,
                3_000,
                6_000,
                clock.today(),
                "broken",
                Instant.parse("2026-02-03T02:00:00Z"));

        Events.publish(Topics.CASH_COLLECTED, CUSTOMER, cash);
        Events.publish(Topics.CASH_COLLECTED, CUSTOMER, cash);
        Events.publish(Topics.BOTTLE_LOSS_CHARGED, CUSTOMER, loss);
        Events.publish(Topics.BOTTLE_LOSS_CHARGED, CUSTOMER, loss);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            var page = books.page("2026-02", CUSTOMER).totals();
            assertEquals(40_000, page.paymentsPaise());
            assertEquals(6_000, page.adjustmentsPaise());
        });
        get(Tokens.admin(), "/api/payments?customer_id=" + CUSTOMER)
                .body("items", hasSize(1))
                .body("items[0].method", equalTo("CASH"))
                .body("items[0].reference", equalTo("CC-20260203-0001"))
                .body("items[0].note", containsString("DB-0007"));
    }

    @Test
    void cash_that_was_entered_wrongly_leaves_the_books_once_whichever_is_heard_first() {
        CashCollected early = cash("CC-20260203-0002", 40_000, null);
        CashCollected wrong = cash("CC-20260203-0002", 40_000, "It was the neighbour.");
        CashCollected alone = cash("CC-20260203-0003", 10_000, "Entered twice.");
        CashCollected late = cash("CC-20260203-0003", 10_000, null);
        CashCollected good = cash("CC-20260203-0004", 5_000, null);

        for (CashCollected said : List.of(early, wrong, alone, late, wrong, alone, good)) {
            Events.publish(Topics.CASH_COLLECTED, CUSTOMER, said);
        }

        // Of one customer, so what was said before it has been handled.
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> get(
                        Tokens.admin(), "/api/payments?customer_id=" + CUSTOMER)
                .body("items.reference", hasItem("CC-20260203-0004")));
        assertEquals(5_000, books.page("2026-02", CUSTOMER).totals().paymentsPaise());
        get(Tokens.admin(), "/api/payments?customer_id=" + CUSTOMER).body("items", hasSize(3));
    }

    private CashCollected cash(String id, long paise, String reversalReason) {
        return new CashCollected(
                id,
                CUSTOMER,
                "DB-0007",
                paise,
                clock.today(),
                null,
                null,
                Instant.parse("2026-02-03T02:00:00Z"),
                reversalReason);
    }

    @Test
    void a_credit_note_is_by_line_or_for_all_that_is_left_with_its_tax() {
        String notes = BILL + "/credit-notes";
        String line =
                "{\"lines\":[{\"delivery_id\":\"DL-20260110-6101\",\"product_id\":\"PR-1\",\"qty\":%s}],\"reason\":\"sour\"}";
        post(Tokens.admin(), notes, line.formatted("2"))
                .statusCode(422)
                .body("type", endsWith("credit-above-line"));
        post(Tokens.admin(), notes, line.formatted("0.21"))
                .statusCode(201)
                .body("amount_paise", equalTo(21_000))
                .body("tax[0].cgst_paise", equalTo(500))
                .body("tax[0].sgst_paise", equalTo(500))
                .body("tax[0].taxable_paise", equalTo(20_000));
        post(Tokens.admin(), notes, line.formatted("0.1"))
                .statusCode(422)
                .body("type", endsWith("line-credited"));
        post(Tokens.admin(), notes, "{\"full\":true,\"amount_paise\":5,\"reason\":\"x\"}")
                .statusCode(400);

        post(Tokens.admin(), notes, "{\"full\":true,\"reason\":\"all of it\"}")
                .statusCode(201)
                .body("amount_paise", equalTo(79_000));

        bill().body("status", equalTo("PAID")).body("charges_paise", equalTo(100_000));
        NotificationRequested told = Events.await(
                Topics.NOTIFICATION_REQUESTED,
                message -> message.type().equals("CREDIT_NOTE_ISSUED")
                        && CUSTOMER.equals(message.customerId()),
                PATIENCE);
        assertEquals("BI-202601-0001", told.parameters().get("bill_id"));
    }

    private static String pay(long paise, String method, String reference) {
        return post(
                        Tokens.support(),
                        "/api/payments",
                        "{\"customer_id\":\"%s\",\"amount_paise\":%d,\"method\":\"%s\",\"reference\":\"%s\"}"
                                .formatted(CUSTOMER, paise, method, reference))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static io.restassured.response.ValidatableResponse reverse(String id) {
        return post(
                Tokens.admin(), "/api/payments/" + id + "/reversals", "{\"reason\":\"bounced\"}");
    }

    private static io.restassured.response.ValidatableResponse adjust(String kind, long paise) {
        return post(
                Tokens.admin(),
                "/api/billing/accounts/" + CUSTOMER + "/adjustments",
                "{\"kind\":\"%s\",\"amount_paise\":%d,\"reason\":\"because\"}"
                        .formatted(kind, paise));
    }

    private static io.restassured.response.ValidatableResponse writeOff(long paise) {
        return post(
                Tokens.admin(),
                "/api/billing/accounts/" + CUSTOMER + "/write-offs",
                "{\"amount_paise\":%d,\"reason\":\"moved away\"}".formatted(paise));
    }

    private static io.restassured.response.ValidatableResponse bill() {
        return get(Tokens.admin(), BILL).statusCode(200);
    }
}

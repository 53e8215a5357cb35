package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.app.IssueCreditNote;
import com.earlybird.billing.bill.domain.BillNumber.CreditNote;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.app.PostPayment;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.PaymentReceived;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentIT {
    private static final Act ACT =
            Act.of(new Caller("UR-0001", Role.ADMIN, null, null, "test"), "payment.record");

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Payments payments;

    @Inject
    PostPayment postPayment;

    @Inject
    PostEntries ledger;

    @Inject
    BillRegister register;

    @Inject
    IssueCreditNote creditNotes;

    @BeforeEach
    void a_bill_of_1000_rupees() {
        books.open("2026-02-01");
        books.customer("CU-20260101-0012", "North", 0);
        books.charge(milk(
                "DL-20260110-5001", "CU-20260101-0012", LocalDate.parse("2026-01-10"), 100_000));
        books.close("2026-01");
    }

    @Test
    void a_bill_is_pending_then_partial_then_paid_and_what_is_too_much_is_credit() {
        bill().body("status", equalTo("PENDING")).body("amount_due_paise", equalTo(100_000));

        pay(40_000, "CASH", null).statusCode(201).body("balance_paise", equalTo(60_000));
        bill().body("status", equalTo("PARTIAL")).body("amount_due_paise", equalTo(60_000));

        pay(70_000, "UPI", "60351").statusCode(201).body("balance_paise", equalTo(-10_000));
        bill().body("status", equalTo("PAID")).body("amount_due_paise", equalTo(0));

        clock.set("2026-03-01");
        books.close("2026-02");
        var february = books.page("2026-02", "CU-20260101-0012").bill();
        assertEquals(100_000, february.openingBalancePaise());
        assertEquals(110_000, february.paymentsPaise());
        assertEquals(-10_000, february.closingBalancePaise());
        PaymentReceived told = Events.await(
                Topics.PAYMENT_RECEIVED,
                event -> event.customerId().equals("CU-20260101-0012")
                        && event.amountPaise() == 70_000,
                PATIENCE);
        assertEquals(-10_000, told.balancePaise());
    }

    @Test
    void an_unpaid_bill_is_overdue_after_its_due_date() {
        clock.set("2026-02-11");
        bill().body("status", equalTo("PENDING"));

        clock.set("2026-02-12");
        bill().body("status", equalTo("OVERDUE"));
    }

    @Test
    void a_reference_is_used_once_for_each_method() {
        pay(100, "UPI", "ab-1").statusCode(201);

        pay(100, "UPI", " AB-1 ").statusCode(409).body("type", endsWithCode("reference-taken"));
        pay(100, "BANK", "ab-1").statusCode(201);
        pay(100, "CASH", null).statusCode(201);
        pay(100, "CASH", null).statusCode(201);
    }

    @Test
    void the_same_request_twice_is_one_payment() {
        String body =
                "{\"customer_id\":\"CU-20260101-0012\",\"amount_paise\":5000,\"method\":\"CASH\"}";
        String first = post(body, "key-1").statusCode(201).extract().path("id");

        post(body, "key-1")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));

        assertEquals(5_000, books.page("2026-02", "CU-20260101-0012").totals().paymentsPaise());
        post(body.replace("5000", "5001"), "key-1").statusCode(422);
    }

    @Test
    void a_receipt_left_by_a_killed_process_is_posted_once() {
        Payment neverPosted = receipt("PM-20260201-9001", 1_000);
        await(payments.add(neverPosted, ACT));
        Payment postedAndNotNoted = receipt("PM-20260201-9002", 2_000);
        await(payments.add(postedAndNotNoted, ACT));
        await(ledger.one(postedAndNotNoted.posting(clock.now())));
        clock.set("2026-03-05");
        books.close("2026-02");

        await(postPayment.finishUnposted());
        await(postPayment.finishUnposted());

        assertEquals(2_000, books.page("2026-02", "CU-20260101-0012").totals().paymentsPaise());
        assertEquals(1_000, books.page("2026-03", "CU-20260101-0012").totals().paymentsPaise());
        assertEquals(List.of(), await(payments.unposted()));
    }

    @Test
    void payments_that_cannot_be_are_refused() {
        pay(0, "CASH", null).statusCode(400);
        pay(-5, "CASH", null).statusCode(400);
        pay(1_000_000_001L, "CASH", null).statusCode(400);
        pay(5, "BARTER", null).statusCode(400);
        post("{\"customer_id\":\"CU-20260101-0011\",\"amount_paise\":5,\"method\":\"CASH\"}", null)
                .statusCode(422)
                .body("type", endsWithCode("customer-unknown"));
        post(
                        "{\"customer_id\":\"CU-20260101-0012\",\"amount_paise\":5,\"method\":\"CASH\","
                                + "\"bill_id\":\"BI-209901-0001\"}",
                        null)
                .statusCode(422)
                .body("type", endsWithCode("bill-unknown"));
        post(
                        "{\"customer_id\":\"CU-20260101-0012\",\"amount_paise\":5,\"method\":\"CASH\","
                                + "\"received_at\":\"2027-01-01T00:00:00Z\"}",
                        null)
                .statusCode(422)
                .body("type", endsWithCode("received-in-future"));
        given().auth()
                .oauth2(Tokens.customer("CU-20260101-0012"))
                .contentType(ContentType.JSON)
                .body(
                        "{\"customer_id\":\"CU-20260101-0012\",\"amount_paise\":5,\"method\":\"CASH\"}")
                .post("/api/payments")
                .then()
                .statusCode(403);
    }

    @Test
    void payments_are_listed_newest_first_a_page_at_a_time() {
        for (int i = 1; i <= 3; i++) {
            pay(i, "CASH", null).statusCode(201);
        }

        String cursor = given().auth()
                .oauth2(Tokens.support())
                .get("/api/payments?customer_id=CU-20260101-0012&limit=2")
                .then()
                .statusCode(200)
                .body("items.amount_paise", equalTo(List.of(3, 2)))
                .extract()
                .path("next_cursor");
        given().auth()
                .oauth2(Tokens.support())
                .get("/api/payments?customer_id=CU-20260101-0012&limit=2&cursor=" + cursor)
                .then()
                .body("items.amount_paise", equalTo(List.of(1)))
                .body("next_cursor", equalTo(null));
    }

    @Test
    void a_credit_note_pays_off_the_bill_up_to_what_was_charged() {
        credit(30_000)
                .statusCode(201)
                .body("id", startsWith("CN-"))
                .body("balance_paise", equalTo(70_000));
        bill().body("status", equalTo("PARTIAL")).body("amount_due_paise", equalTo(70_000));

        credit(70_001).statusCode(422).body("type", endsWithCode("credit-above-charges"));
        assertEquals(
                -30_000, books.page("2026-02", "CU-20260101-0012").totals().adjustmentsPaise());
        assertEquals(
                100_000, books.page("2026-01", "CU-20260101-0012").bill().closingBalancePaise());
    }

    @Test
    void a_credit_note_left_by_a_killed_process_is_posted_once() {
        CreditNote note = new CreditNote(
                "CN-1",
                500,
                "spilt",
                YearMonth.parse("2026-02"),
                clock.now(),
                true,
                null,
                null,
                null);
        await(register.update(
                "2026-01:CU-20260101-0012", ACT, line -> line.credited(note, 100_000)));

        await(creditNotes.finishUnposted());
        await(creditNotes.finishUnposted());

        assertEquals(-500, books.page("2026-02", "CU-20260101-0012").totals().adjustmentsPaise());
        assertNull(await(register.find("BI-202601-0001"))
                .orElseThrow()
                .value()
                .creditNote("CN-1")
                .orElseThrow()
                .unposted());
    }

    @Test
    void bills_are_found_by_status_customer_and_month() {
        given().auth()
                .oauth2(Tokens.admin())
                .get("/api/billing/bills?status=PENDING&month=2026-01&customer_id=CU-20260101-0012")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("BI-202601-0001"));
        given().auth()
                .oauth2(Tokens.admin())
                .get("/api/billing/bills?status=PAID")
                .then()
                .body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.admin())
                .get("/api/billing/bills?status=LOST")
                .then()
                .statusCode(400);
    }

    private Payment receipt(String id, long paise) {
        return new Payment(
                id,
                "CU-20260101-0012",
                paise,
                PaymentMethod.CASH,
                null,
                id,
                null,
                null,
                null,
                clock.now(),
                clock.today(),
                YearMonth.from(clock.today()),
                true,
                null,
                null,
                "UR-0001",
                null,
                null);
    }

    private static org.hamcrest.Matcher<String> endsWithCode(String code) {
        return org.hamcrest.Matchers.endsWith(code);
    }

    private static ValidatableResponse bill() {
        return given().auth()
                .oauth2(Tokens.customer("CU-20260101-0012"))
                .get("/api/billing/bills/BI-202601-0001")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pay(long paise, String method, String reference) {
        String more = reference == null ? "" : ",\"reference\":\"" + reference + "\"";
        return post(
                "{\"customer_id\":\"CU-20260101-0012\",\"amount_paise\":%d,\"method\":\"%s\"%s}"
                        .formatted(paise, method, more),
                null);
    }

    private static ValidatableResponse credit(long paise) {
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"amount_paise\":%d,\"reason\":\"spilt\"}".formatted(paise))
                .post("/api/billing/bills/BI-202601-0001/credit-notes")
                .then();
    }

    private static ValidatableResponse post(String body, String key) {
        var request = given().auth()
                .oauth2(Tokens.support())
                .contentType(ContentType.JSON)
                .body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/api/payments").then();
    }
}

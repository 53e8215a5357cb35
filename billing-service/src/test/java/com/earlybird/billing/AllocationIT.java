package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.MoneyIn.captured;
import static com.earlybird.billing.MoneyIn.get;
import static com.earlybird.billing.MoneyIn.hook;
import static com.earlybird.billing.MoneyIn.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.bill.app.PaymentLinks;
import com.earlybird.billing.dunning.app.RemindCustomers;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BillOverdue;
import com.earlybird.contracts.events.CashCollected;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllocationIT {
    private static final String CUSTOMER = "CU-20260101-0131";
    private static final String FIRST = "BI-202601-0001";
    private static final String SECOND = "BI-202602-0001";

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    PaymentLinks links;

    @Inject
    RemindCustomers remind;

    /** January's bill of ₹1,000 and February's of ₹500 more; neither is paid. */
    @BeforeEach
    void two_open_bills() {
        books.open("2026-02-01");
        books.customer(CUSTOMER, "North", 0);
        books.charge(milk("DL-20260110-1310", CUSTOMER, LocalDate.parse("2026-01-10"), 100_000));
        books.close("2026-01");
        books.charge(milk("DL-20260210-1310", CUSTOMER, LocalDate.parse("2026-02-10"), 50_000));
        clock.set("2026-03-01");
        books.close("2026-02");
    }

    @Test
    void a_payment_for_one_bill_pays_that_bill_and_not_the_oldest() {
        pay(50_000, SECOND).statusCode(201).body("bill_id", equalTo(SECOND));

        bill(SECOND)
                .body("status", equalTo("PAID"))
                .body("amount_due_paise", equalTo(0))
                .body("own_amount_due_paise", equalTo(0));
        bill(FIRST)
                .body("status", equalTo("OVERDUE"))
                .body("amount_due_paise", equalTo(100_000))
                .body("own_amount_due_paise", equalTo(100_000));
        list("OVERDUE").body("items.id", equalTo(List.of(FIRST)));
        list("PAID").body("items.id", equalTo(List.of(SECOND)));
        get(Tokens.customer(CUSTOMER), "/api/billing/accounts/" + CUSTOMER)
                .body("balance_paise", equalTo(100_000));
    }

    @Test
    void without_a_name_the_oldest_is_paid_first() {
        pay(50_000, null).statusCode(201);

        bill(FIRST).body("amount_due_paise", equalTo(50_000));
        bill(SECOND)
                .body("status", equalTo("PARTIAL"))
                .body("amount_due_paise", equalTo(100_000))
                .body("own_amount_due_paise", equalTo(50_000));
    }

    @Test
    void all_that_a_bill_asks_for_pays_the_older_ones_too() {
        pay(150_000, SECOND).statusCode(201);

        bill(FIRST).body("status", equalTo("PAID"));
        bill(SECOND).body("status", equalTo("PAID"));
    }

    @Test
    void a_named_payment_that_bounced_is_owed_again_on_its_bill() {
        String id = pay(50_000, SECOND).statusCode(201).extract().path("id");

        post(Tokens.admin(), "/api/payments/" + id + "/reversals", "{\"reason\":\"bounced\"}")
                .statusCode(201);

        bill(FIRST).body("amount_due_paise", equalTo(100_000));
        bill(SECOND).body("own_amount_due_paise", equalTo(50_000));
    }

    @Test
    void a_name_holds_when_the_next_bill_is_issued() {
        pay(50_000, SECOND).statusCode(201);
        books.charge(milk("DL-20260310-1310", CUSTOMER, LocalDate.parse("2026-03-10"), 20_000));
        clock.set("2026-04-01");
        books.close("2026-03");

        bill(FIRST).body("amount_due_paise", equalTo(100_000));
        bill(SECOND).body("status", equalTo("PAID"));
        bill("BI-202603-0001")
                .body("closing_balance_paise", equalTo(120_000))
                .body("amount_due_paise", equalTo(120_000))
                .body("own_amount_due_paise", equalTo(20_000));
    }

    @Test
    void the_statement_the_receipt_and_the_ageing_say_the_same() {
        String id = pay(50_000, SECOND).statusCode(201).extract().path("id");

        get(
                        Tokens.customer(CUSTOMER),
                        "/api/billing/accounts/" + CUSTOMER
                                + "/statement?from=2026-03-01&to=2026-03-01")
                .body("items.bill_id", hasItem(SECOND));
        given().auth()
                .oauth2(Tokens.customer(CUSTOMER))
                .accept("text/html")
                .get("/api/payments/" + id)
                .then()
                .body(containsString(SECOND));
        get(Tokens.admin(), "/api/billing/reports/receivables")
                .body("items[0].up_to30_days_paise", equalTo(100_000))
                .body("items[0].total_paise", equalTo(100_000));
        clock.set("2026-03-10");
        get(Tokens.admin(), "/api/billing/reports/receivables")
                .body("items[0].up_to30_days_paise", equalTo(0))
                .body("items[0].up_to60_days_paise", equalTo(100_000));
    }

    @Test
    void the_page_behind_the_link_of_a_paid_bill_asks_for_nothing() {
        pay(50_000, SECOND).statusCode(201);

        given().get(path(SECOND)).then().statusCode(200).body(containsString("Paid"));
        given().get(path(FIRST)).then().statusCode(200).body(containsString("₹1,000.00"));
    }

    @Test
    void only_the_bill_that_is_open_is_overdue() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> books.dump("dunning").toString().contains(SECOND));
        pay(50_000, SECOND).statusCode(201);

        clock.set("2026-03-12");
        await(remind.handle());

        Events.await(
                Topics.BILL_OVERDUE,
                (BillOverdue told) -> told.customerId().equals(CUSTOMER),
                PATIENCE);
        assertEquals(
                List.of(FIRST + " 100000"),
                Events.all(Topics.BILL_OVERDUE, (BillOverdue told) -> told.customerId()
                                .equals(CUSTOMER))
                        .stream()
                        .map(told -> told.billId() + " " + told.amountDuePaise())
                        .toList());
    }

    @Test
    void the_provider_and_the_delivery_boy_name_bills_too() {
        hook(captured("pay_131", 30_000, "{\"bill_id\":\"" + SECOND + "\"}")).statusCode(200);
        bill(SECOND).body("own_amount_due_paise", equalTo(20_000));

        Events.publish(
                Topics.CASH_COLLECTED,
                CUSTOMER,
                new CashCollected(
                        "CC-20260301-1310",
                        CUSTOMER,
                        "DB-0001",
                        20_000,
                        clock.today(),
                        SECOND,
                        null,
                        clock.now()));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> bill(SECOND)
                .body("status", equalTo("PAID")));
        bill(FIRST).body("amount_due_paise", equalTo(100_000));
    }

    @Test
    void a_credit_note_pays_the_bill_that_it_is_about() {
        post(
                        Tokens.admin(),
                        "/api/billing/bills/" + SECOND + "/credit-notes",
                        "{\"amount_paise\":50000,\"reason\":\"spilt\"}")
                .statusCode(201);

        bill(SECOND).body("status", equalTo("PAID"));
        bill(FIRST).body("amount_due_paise", equalTo(100_000));
    }

    @Test
    void anothers_bill_cannot_be_named() {
        books.customer("CU-20260101-0132", "North", 0);

        post(Tokens.support(), "/api/payments", """
                        {"customer_id":"CU-20260101-0132","amount_paise":50000,"method":"CASH",
                         "bill_id":"%s"}""".formatted(SECOND)).statusCode(422);
        bill(SECOND).body("own_amount_due_paise", equalTo(50_000));
    }

    private String path(String bill) {
        String link = await(links.maker()).link(bill);
        return link.substring(link.indexOf("/pay/"));
    }

    private static ValidatableResponse pay(long paise, String bill) {
        return post(
                Tokens.support(),
                "/api/payments",
                "{\"customer_id\":\"%s\",\"amount_paise\":%d,\"method\":\"CASH\"%s}"
                        .formatted(
                                CUSTOMER,
                                paise,
                                bill == null ? "" : ",\"bill_id\":\"" + bill + "\""));
    }

    private static ValidatableResponse bill(String id) {
        return get(Tokens.customer(CUSTOMER), "/api/billing/bills/" + id).statusCode(200);
    }

    private static ValidatableResponse list(String status) {
        return get(
                Tokens.admin(), "/api/billing/bills?customer_id=" + CUSTOMER + "&status=" + status);
    }
}

package com.earlybird.billing;

import static com.earlybird.billing.Deliveries.item;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.oneTime;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.earlybird.contracts.OrderType;
import com.earlybird.testing.OpenApiDrift;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ViewIT {
    private static final LocalDate JANUARY_10 = LocalDate.parse("2026-01-10");

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @BeforeEach
    void two_households_in_two_areas() {
        books.open("2026-01-20");
        books.customer("CU-20260101-0001", "North", 10_000);
        books.customer("CU-20260101-0002", "South", 0);
        books.charge(
                milk("DL-20260110-5001", "CU-20260101-0001", JANUARY_10, 5_033),
                oneTime("DL-20260110-0002", "CU-20260101-0001", JANUARY_10, "2", 25_000),
                milk("DL-20260110-0003", "CU-20260101-0002", JANUARY_10, 4_000),
                Deliveries.of(
                        "DL-20260110-0003",
                        2,
                        "CU-20260101-0002",
                        JANUARY_10,
                        OrderType.SUBSCRIPTION,
                        item("PR-1", "1", "0", "1", 4_000)),
                milk("DL-20260110-0004", "CU-20260101-0002", JANUARY_10, 3_000));
    }

    @Test
    void an_open_month_shows_what_each_customer_would_be_billed_today() {
        view("{\"month\":\"2026-01\"}")
                .body(
                        "customers.customer_id",
                        equalTo(List.of("CU-20260101-0001", "CU-20260101-0002")))
                .body("customers[0].name", equalTo("Name of CU-20260101-0001"))
                .body("customers[0].area", equalTo("North"))
                .body("customers[0].subscription_total_paise", equalTo(5_033))
                .body("customers[0].one_time_total_paise", equalTo(50_000))
                .body("customers[0].total_bill_paise", equalTo(55_033))
                .body("customers[0].previous_balance_paise", equalTo(10_000))
                .body("customers[0].balance_due_paise", equalTo(65_033))
                .body("customers[0].products.product_id", equalTo(List.of("PR-1", "PR-2")))
                .body("customers[0].products[1].qty", equalTo(2))
                .body("customers[1].subscription_total_paise", equalTo(3_000))
                .body("totals.total_bill_paise", equalTo(58_033))
                .body("totals.balance_due_paise", equalTo(68_033));
    }

    @Test
    void a_closed_month_shows_what_was_billed_and_the_next_one_carries_it() {
        clock.set("2026-02-01");
        books.close("2026-01");
        pay("CU-20260101-0001", 20_000);

        view("{\"month\":\"2026-01\"}")
                .body("customers[0].balance_due_paise", equalTo(65_000))
                .body("customers[0].round_off_paise", equalTo(-33))
                .body("customers[0].payments_paise", equalTo(0))
                .body("totals.balance_due_paise", equalTo(68_000));
        view("{\"month\":\"2026-02\"}")
                .body("customers.previous_balance_paise", equalTo(List.of(65_000, 3_000)))
                .body("customers.payments_paise", equalTo(List.of(20_000, 0)))
                .body("customers.total_bill_paise", equalTo(List.of(0, 0)))
                .body("totals.previous_balance_paise", equalTo(68_000))
                .body("totals.balance_due_paise", equalTo(48_000));
    }

    @Test
    void a_view_is_narrowed_by_area_and_customer_and_read_a_page_at_a_time() {
        view("{\"month\":\"2026-01\",\"areas\":[\"South\"]}")
                .body("customers.customer_id", equalTo(List.of("CU-20260101-0002")))
                .body("totals.total_bill_paise", equalTo(3_000));
        view("{\"month\":\"2026-01\",\"customer_ids\":[\"CU-20260101-0001\"]}")
                .body("customers.customer_id", equalTo(List.of("CU-20260101-0001")));
        view("{\"month\":\"2026-01\",\"limit\":1}")
                .body("customers.customer_id", equalTo(List.of("CU-20260101-0001")))
                .body("totals.total_bill_paise", equalTo(58_033))
                .body("next_cursor", equalTo("CU-20260101-0001"));
        view("{\"month\":\"2026-01\",\"limit\":1,\"cursor\":\"CU-20260101-0001\"}")
                .body("customers.customer_id", equalTo(List.of("CU-20260101-0002")))
                .body("next_cursor", nullValue());
    }

    @Test
    void a_month_that_has_not_begun_has_no_view() {
        postView("{\"month\":\"2026-02\"}").statusCode(422);
        postView("{\"month\":\"2026-13\"}").statusCode(400);
        postView("{}").statusCode(400);
    }

    @Test
    void unbilled_is_what_is_confirmed_and_not_billed_and_nothing_after_the_close() {
        get(Tokens.admin(), "/api/billing/unbilled?month=2026-01")
                .body("items.amount_paise", equalTo(List.of(55_033, 3_000)))
                .body("items[0].name", equalTo("Name of CU-20260101-0001"))
                .body("total_paise", equalTo(58_033));

        clock.set("2026-02-01");
        books.close("2026-01");

        get(Tokens.admin(), "/api/billing/unbilled").body("total_paise", equalTo(0));
    }

    @Test
    void a_run_is_started_and_watched_over_http() {
        clock.set("2026-02-01");
        String id = given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"month\":\"2026-01\"}")
                .post("/api/billing/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("run_id");

        Awaitility.await().atMost(Books.PATIENCE).untilAsserted(() -> get(
                        Tokens.admin(), "/api/billing/runs/" + id)
                .body("status", equalTo("DONE"))
                .body("customers_total", equalTo(2))
                .body("customers_done", equalTo(2))
                .body("bills", equalTo(2))
                .body("amount_paise", equalTo(58_033)));
    }

    @Test
    void a_bill_has_its_lines_its_tax_and_its_sums() {
        clock.set("2026-02-01");
        books.close("2026-01");

        get(Tokens.customer("CU-20260101-0001"), "/api/billing/bills/BI-202601-0001")
                .body("customer_name", equalTo("Name of CU-20260101-0001"))
                .body("line_items", hasSize(2))
                .body("line_items[0].delivery_id", equalTo("DL-20260110-0002"))
                .body("line_items[0].order_id", equalTo("OR-20260110-0002"))
                .body("line_items[0].order_type", equalTo("ONE_TIME"))
                .body("line_items[0].delivery_date", equalTo("2026-01-10"))
                .body("line_items[0].amount_paise", equalTo(50_000))
                .body("opening_balance_paise", equalTo(10_000))
                .body("charges_paise", equalTo(55_033))
                .body("round_off_paise", equalTo(-33))
                .body("closing_balance_paise", equalTo(65_000))
                .body("amount_due_paise", equalTo(65_000))
                .body("due_date", equalTo("2026-02-11"))
                .body("tax_summary", hasSize(1))
                .body("tax_summary[0].total_paise", equalTo(55_033))
                .body("tax_summary[0].cgst_paise", equalTo(1_310))
                .body("tax_summary[0].taxable_paise", equalTo(52_413));
    }

    @Test
    void an_account_and_its_statement_show_every_entry() {
        pay("CU-20260101-0001", 5_000);

        get(Tokens.customer("CU-20260101-0001"), "/api/billing/accounts/CU-20260101-0001")
                .body("balance_paise", equalTo(60_033))
                .body("unbilled_paise", equalTo(55_033))
                .body("wallet_paise", equalTo(0))
                .body("last_bill_id", nullValue());
        get(
                        Tokens.support(),
                        "/api/billing/accounts/CU-20260101-0001/statement?from=2026-01-10&to=2026-01-31")
                .body("opening_balance_paise", equalTo(10_000))
                .body("items", hasSize(3))
                .body("items[2].kind", equalTo("PAYMENT"))
                .body("items[2].balance_paise", equalTo(60_033))
                .body("closing_balance_paise", equalTo(60_033));
    }

    @Test
    void another_customers_account_and_bill_are_not_there() {
        clock.set("2026-02-01");
        books.close("2026-01");
        String stranger = Tokens.customer("CU-20260101-0002");

        status(stranger, "/api/billing/bills/BI-202601-0001", 404);
        status(stranger, "/api/billing/accounts/CU-20260101-0001", 404);
        status(stranger, "/api/billing/accounts/CU-20260101-0001/statement", 404);
        status(stranger, "/api/billing/bills?customer_id=CU-20260101-0001", 404);
        get(stranger, "/api/billing/bills")
                .body("items.customer_id", equalTo(List.of("CU-20260101-0002")));
        status(Tokens.admin(), "/api/billing/bills/BI-209901-0001", 404);
        status(Tokens.admin(), "/api/billing/accounts/CU-20260101-0011", 404);
    }

    @Test
    void who_may_not_is_told_so() {
        status(Tokens.expired(), "/api/billing/unbilled", 401);
        status(Tokens.forged(), "/api/billing/unbilled", 401);
        status(Tokens.customer("CU-20260101-0001"), "/api/billing/unbilled", 403);
        status(Tokens.deliveryBoy("DB-0001"), "/api/billing/bills", 403);
        status(Tokens.customer("CU-20260101-0001"), "/api/payments", 403);
        status(Tokens.support(), "/api/billing/audit", 403);
    }

    @Test
    void settings_are_read_changed_under_their_version_and_used_by_the_next_run() {
        String tag = get(Tokens.admin(), "/api/billing/settings")
                .body("due_days", equalTo(10))
                .extract()
                .header("ETag");
        putSettings("{\"business_name\":\"Dairy\",\"due_days\":5}", "\"99\"").statusCode(412);
        putSettings("{\"business_name\":\"Dairy\",\"due_days\":5}", null).statusCode(200);
        putSettings("{\"business_name\":\"Dairy\",\"due_days\":-5}", null).statusCode(400);
        clock.set("2026-02-01");
        books.close("2026-01");

        org.junit.jupiter.api.Assertions.assertNotNull(tag);
        get(Tokens.admin(), "/api/billing/bills/BI-202601-0001")
                .body("due_date", equalTo("2026-02-06"));
    }

    @Test
    void closing_a_page_is_in_the_audit_trail_with_who_started_the_run() {
        clock.set("2026-02-01");
        books.close("2026-01");

        Awaitility.await().atMost(Books.PATIENCE).untilAsserted(() -> get(
                        Tokens.admin(), "/api/billing/audit?record_id=2026-01:CU-20260101-0001")
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("page.close"))
                .body("items[0].user_id", equalTo("UR-0001"))
                .body("items[0].after.bill.bill_id", equalTo("BI-202601-0001")));
    }

    @Test
    void the_checked_in_api_is_the_running_one() {
        OpenApiDrift.check(Path.of("openapi.yaml"));
    }

    private static ValidatableResponse putSettings(String body, String ifMatch) {
        var request = given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/billing/settings").then();
    }

    private static void pay(String customer, long paise) {
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"customer_id\":\"%s\",\"amount_paise\":%d,\"method\":\"CASH\"}"
                        .formatted(customer, paise))
                .post("/api/payments")
                .then()
                .statusCode(201)
                .body("id", notNullValue());
    }

    private static ValidatableResponse view(String body) {
        return postView(body).statusCode(200);
    }

    private static ValidatableResponse postView(String body) {
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/billing/monthly-view")
                .then();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    private static void status(String token, String path, int status) {
        given().auth().oauth2(token).get(path).then().statusCode(status);
    }
}

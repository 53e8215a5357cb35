package com.earlybird.billing;

import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.oneTime;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportIT {
    private static final String NORTH = "CU-20260101-0031";
    private static final String SOUTH = "CU-20260101-0032";

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @BeforeEach
    void two_customers_of_two_areas() {
        books.open("2026-01-20");
        MoneyIn.business(MoneyIn.GSTIN);
        books.customer(NORTH, "North", 0);
        books.customer(SOUTH, "=South", 0);
        books.chargeUnmet(List.of(
                milk("DL-20260110-6001", NORTH, LocalDate.parse("2026-01-05"), 5_000),
                milk("DL-20260110-6002", NORTH, LocalDate.parse("2026-01-06"), 5_000),
                oneTime("DL-20260110-6003", SOUTH, LocalDate.parse("2026-01-06"), "2", 25_000)));
    }

    @Test
    void revenue_is_told_by_day_product_area_and_kind_of_order() {
        report("revenue?month=2026-01")
                .body("items.key", equalTo(List.of("2026-01-05", "2026-01-06")))
                .body("items.total_paise", equalTo(List.of(5_000, 55_000)))
                .body("subscription_paise", equalTo(10_000))
                .body("one_time_paise", equalTo(50_000))
                .body("total_paise", equalTo(60_000));
        report("revenue?month=2026-01&by=product")
                .body("items.name", equalTo(List.of("Product PR-1", "Product PR-2")))
                .body("items.total_paise", equalTo(List.of(10_000, 50_000)));
        report("revenue?month=2026-01&by=area")
                .body("items.key", equalTo(List.of("=South", "North")))
                .body("items.total_paise", equalTo(List.of(50_000, 10_000)));
        report("revenue?from=2026-01-06&to=2026-01-06&by=order_type")
                .body("items.key", equalTo(List.of("ONE_TIME", "SUBSCRIPTION")))
                .body("items.total_paise", equalTo(List.of(50_000, 5_000)));
    }

    @Test
    void a_late_charge_counts_for_the_day_of_its_delivery() {
        clock.set("2026-02-03");
        books.close("2026-01");

        books.charge(milk("DL-20260110-6004", NORTH, LocalDate.parse("2026-01-07"), 4_000));

        report("revenue?month=2026-01").body("total_paise", equalTo(64_000));
        report("revenue?month=2026-02").body("total_paise", equalTo(0));
    }

    @Test
    void what_is_owed_on_bills_grows_older_and_money_pays_the_oldest_first() {
        clock.set("2026-02-01");
        books.close("2026-01");
        books.charge(milk("DL-20260110-6005", NORTH, LocalDate.parse("2026-02-01"), 9_000));
        report("receivables")
                .body("items.customer_id", equalTo(List.of(NORTH, SOUTH)))
                .body("items.up_to30_days_paise", equalTo(List.of(10_000, 50_000)))
                .body("total.total_paise", equalTo(60_000));
        report("receivables?limit=1").body("next_cursor", equalTo(NORTH));

        clock.set("2026-03-10");
        books.close("2026-02");
        pay(NORTH, 12_000);

        report("receivables")
                .body("items.up_to30_days_paise", equalTo(List.of(7_000, 0)))
                .body("items.up_to60_days_paise", equalTo(List.of(0, 50_000)))
                .body("total.total_paise", equalTo(57_000));
    }

    @Test
    void the_money_that_came_in_is_told_by_method() {
        pay(NORTH, 12_000);
        pay(SOUTH, 3_000);

        report("collection?month=2026-01")
                .body("items.method", equalTo(List.of("CASH")))
                .body("items[0].payments", equalTo(2))
                .body("net_paise", equalTo(15_000));
        report("collection?month=2025-12").body("net_paise", equalTo(0));
    }

    @Test
    void gst_is_the_sum_of_what_the_bills_say() {
        report("gst?month=2026-01").body("bills", equalTo(0)).body("total_paise", equalTo(0));

        clock.set("2026-02-01");
        books.close("2026-01");

        // 10,000 and 50,000 paise at 5 %: 238 and 1,190 each half, rounded on each bill.
        report("gst?month=2026-01")
                .body("bills", equalTo(2))
                .body("items.hsn_code", equalTo(List.of("0401")))
                .body("cgst_paise", equalTo(238 + 1_190))
                .body("sgst_paise", equalTo(238 + 1_190))
                .body("taxable_paise", equalTo(60_000 - 2 * 1_428))
                .body("total_paise", equalTo(60_000));
    }

    @Test
    void what_a_business_issues_without_a_gstin_is_no_part_of_its_gst() {
        clock.set("2026-02-01");
        MoneyIn.business(null);
        books.close("2026-01");
        credit(10_000);
        MoneyIn.business(MoneyIn.GSTIN);

        report("gst?month=2026-01").body("bills", equalTo(0)).body("total_paise", equalTo(0));
        report("gst?month=2026-02")
                .body("credit_notes", equalTo(0))
                .body("net_total_paise", equalTo(0));
    }

    @Test
    void what_credit_notes_take_back_is_taken_off_in_the_month_of_the_note() {
        clock.set("2026-02-01");
        books.close("2026-01");
        credit(10_000);

        report("gst?month=2026-01").body("credit_notes", equalTo(0));
        report("gst?month=2026-02")
                .body("bills", equalTo(0))
                .body("credit_notes", equalTo(1))
                .body("credit_items.hsn_code", equalTo(List.of("0401")))
                .body("credit_items[0].cgst_paise", equalTo(238))
                .body("net_cgst_paise", equalTo(-238))
                .body("net_total_paise", equalTo(-10_000));
    }

    @Test
    void a_report_can_be_taken_away_as_csv_and_no_name_in_it_is_a_formula() {
        file("revenue?month=2026-01&by=area", "text/csv")
                .header("Content-Disposition", containsString("revenue-by-area.csv"))
                .body(startsWith("area,name,subscription_paise,one_time_paise,total_paise\r\n"))
                .body(containsString("'=South"))
                .body(containsString("North,North,10000,0,10000"));
    }

    @Test
    void a_report_can_be_taken_away_as_xlsx() throws IOException {
        byte[] content = file(
                        "revenue?month=2026-01&by=product",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            assertEquals("10000", book.getFirstSheet().read().get(1).getCell(4).getRawValue());
        }
    }

    @Test
    void the_page_of_charts_needs_no_script_and_allows_none() {
        given().auth()
                .oauth2(Tokens.admin())
                .accept(ContentType.HTML)
                .get("/api/billing/reports?month=2026-01")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(allOf(
                        containsString("<svg"),
                        containsString("January 2026"),
                        containsString("₹600.00"),
                        containsString("Product PR-2"),
                        not(containsString("<script"))));
    }

    @Test
    void unbilled_money_has_an_age_by_the_day_of_its_delivery() {
        clock.set("2026-02-20");

        given().auth()
                .oauth2(Tokens.admin())
                .get("/api/billing/unbilled")
                .then()
                .statusCode(200)
                .body("items.amount_paise", equalTo(List.of(10_000, 50_000)))
                .body("items[0].ages.up_to30_days_paise", equalTo(0))
                .body("items[0].ages.up_to60_days_paise", equalTo(10_000))
                .body("items[0].ages.older_paise", equalTo(0));
    }

    @Test
    void reports_are_for_administrators_and_of_a_bounded_span() {
        for (String path : List.of("revenue", "receivables", "collection", "gst", "")) {
            ask(Tokens.support(), path).statusCode(403);
            ask(Tokens.customer(NORTH), path).statusCode(403);
            ask(Tokens.expired(), path).statusCode(401);
            ask(Tokens.forged(), path).statusCode(401);
        }
        ask(Tokens.admin(), "revenue?from=2024-01-01&to=2026-01-01").statusCode(400);
        ask(Tokens.admin(), "revenue?from=2026-01-01").statusCode(400);
        ask(Tokens.admin(), "revenue?by=moon").statusCode(400);
    }

    /** On South's bill of January. */
    private static void credit(long paise) {
        String bill = MoneyIn.get(Tokens.admin(), "/api/billing/bills?month=2026-01")
                .extract()
                .path("items.find { it.charges_paise == 50000 }.id");
        MoneyIn.post(
                        Tokens.admin(),
                        "/api/billing/bills/" + bill + "/credit-notes",
                        "{\"amount_paise\":%d,\"reason\":\"spilt\"}".formatted(paise))
                .statusCode(201);
    }

    private void pay(String customer, long paise) {
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", customer + paise)
                .body("{\"customer_id\":\"%s\",\"amount_paise\":%d,\"method\":\"CASH\"}"
                        .formatted(customer, paise))
                .post("/api/payments")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse file(String path, String type) {
        return given().auth()
                .oauth2(Tokens.admin())
                .accept(type)
                .get("/api/billing/reports/" + path)
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    private static ValidatableResponse report(String path) {
        return ask(Tokens.admin(), path).statusCode(200);
    }

    private static ValidatableResponse ask(String token, String path) {
        return given().auth()
                .oauth2(token)
                .get("/api/billing/reports" + (path.isEmpty() ? "" : "/" + path))
                .then();
    }
}

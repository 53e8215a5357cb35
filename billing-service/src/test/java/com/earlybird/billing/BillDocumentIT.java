package com.earlybird.billing;

import static com.earlybird.billing.Deliveries.item;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.of;
import static com.earlybird.billing.Deliveries.oneTime;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BillIssued;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BillDocumentIT {
    private static final String CUSTOMER = "CU-20260101-0031";
    private static final String BILL = "/api/billing/bills/BI-202601-0001";
    private static final String SETTINGS = """
            {"business_name":"Sunrise <Dairy>","due_days":10,"gstin":"27AAAAA0000A1Z5",
             "fssai":"12345678901234","upi_vpa":"sunrise@okbank","phone":"+91 98000 00000",
             "address_lines":["4, Market Yard","Pune 411037"]}""";

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @BeforeEach
    void a_month_of_milk_fresh_vegetables_and_ghee() {
        books.open("2026-02-01");
        settings(SETTINGS);
        books.customer(CUSTOMER, "North", CustomerStatus.ACTIVE, 0, 1);
        LocalDate day = LocalDate.parse("2026-01-01");
        for (int i = 0; i < 31; i++) {
            books.charge(
                    milk("DL-202601%02d-3100".formatted(i + 1), CUSTOMER, day.plusDays(i), 5_050));
        }
        books.charge(
                oneTime("DL-20260110-3101", CUSTOMER, LocalDate.parse("2026-01-10"), "2", 25_000),
                of(
                        "DL-20260112-3102",
                        CUSTOMER,
                        LocalDate.parse("2026-01-12"),
                        OrderType.ONE_TIME,
                        exempt("PR-9", "1.5", 4_000)));
        books.close("2026-01");
    }

    @AfterEach
    void the_settings_are_the_first_again() {
        settings("{\"business_name\":\"EarlyBird\",\"due_days\":10}");
    }

    @Test
    void a_bill_is_json_unless_another_form_is_asked_for() {
        bill("*/*").contentType(ContentType.JSON).body("id", equalTo("BI-202601-0001"));
        bill("application/json").contentType(ContentType.JSON);
        bill("text/html").contentType(ContentType.HTML);
        bill("application/pdf").contentType("application/pdf");
    }

    @Test
    void the_page_says_who_what_when_how_much_and_in_words() {
        String page = bill("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();

        for (String expected : new String[] {
            "Invoice-cum-bill of supply",
            "Sunrise &lt;Dairy&gt;",
            "GSTIN 27AAAAA0000A1Z5",
            "FSSAI 12345678901234",
            "Name of " + CUSTOMER,
            "12, Lake Road",
            "1–31 Jan × 1",
            "12 Jan × 1.5",
            "Exempt supplies: ₹60.00",
            "₹2,126.00",
            "Rupees Two Thousand One Hundred Twenty Six Only",
            "data:image/png;base64,",
            "/pay/BI-202601-0001."
        }) {
            assertTrue(page.contains(expected), expected + " is on the page");
        }
    }

    @Test
    void the_pdf_says_the_same_and_is_the_same_bytes_each_time() throws IOException {
        byte[] first = bill("application/pdf").extract().asByteArray();
        byte[] second = bill("application/pdf").extract().asByteArray();
        Files.write(Path.of("target", "bill.pdf"), first);
        Files.writeString(
                Path.of("target", "bill.html"), bill("text/html").extract().asString());

        assertArrayEquals(first, second);
        try (var document = Loader.loadPDF(first)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("₹2,126.00"), text);
            assertTrue(text.contains("Sunrise <Dairy>"), text);
        }
    }

    @Test
    void a_bill_reads_the_same_after_the_business_and_the_customer_changed_their_names()
            throws IOException {
        byte[] pdf = bill("application/pdf").extract().asByteArray();
        String page = bill("text/html").extract().asString();

        settings(SETTINGS.replace("Sunrise <Dairy>", "Sunset Dairy")
                .replace("27AAAAA0000A1Z5", "29BBBBB0000B1Z5")
                .replace("sunrise@okbank", "sunset@okbank"));
        books.renamed(CUSTOMER, "Another Name", 2);

        assertArrayEquals(pdf, bill("application/pdf").extract().asByteArray());
        assertEquals(page, bill("text/html").extract().asString());
        bill("application/json").body("customer_name", equalTo("Name of " + CUSTOMER));
    }

    @Test
    void a_bill_bears_the_names_of_the_day_on_which_it_is_issued() {
        settings(SETTINGS.replace("Sunrise <Dairy>", "Sunset Dairy"));
        books.renamed(CUSTOMER, "Another Name", 2);
        books.charge(milk("DL-20260201-3100", CUSTOMER, LocalDate.parse("2026-02-01"), 5_050));
        clock.set("2026-03-01");
        books.close("2026-02");

        String page = given().auth()
                .oauth2(Tokens.customer(CUSTOMER))
                .accept("text/html")
                .get("/api/billing/bills/BI-202602-0001")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(page.contains("Sunset Dairy"));
        assertTrue(page.contains("Another Name"));
    }

    @Test
    void anothers_bill_is_not_found_in_any_form() {
        for (String form : new String[] {"application/json", "text/html", "application/pdf"}) {
            given().auth()
                    .oauth2(Tokens.customer("CU-20260101-0032"))
                    .accept(form)
                    .get(BILL)
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(Tokens.expired())
                    .accept(form)
                    .get(BILL)
                    .then()
                    .statusCode(401);
            given().auth().oauth2(Tokens.forged()).accept(form).get(BILL).then().statusCode(401);
        }
    }

    @Test
    void the_payment_link_of_the_bill_opens_a_page_without_the_person() {
        String link = Events.await(
                        Topics.BILL_ISSUED,
                        (BillIssued told) -> told.customerId().equals(CUSTOMER),
                        Books.PATIENCE)
                .paymentLink();
        String path = link.substring(link.indexOf("/pay/"));

        given().get(path)
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("upi://pay?pa=sunrise@okbank"))
                .body(containsString("am=2126.00"))
                .body(containsString("tr=BI-202601-0001"))
                .body(not(containsString(CUSTOMER)))
                .body(not(containsString("Name of")));
        given().redirects()
                .follow(false)
                .get(path + "/upi")
                .then()
                .statusCode(303)
                .header("Location", startsWith("upi://pay?"));
    }

    @Test
    void a_credit_note_is_a_document_of_the_same_family_and_stays_the_same() throws IOException {
        String note = MoneyIn.post(Tokens.admin(), BILL + "/credit-notes", """
                        {"lines":[{"delivery_id":"DL-20260110-3101","product_id":"PR-2","qty":1}],
                         "reason":"stale <cake>"}""")
                .statusCode(201)
                .extract()
                .path("id");
        String path = BILL + "/credit-notes/" + note;
        byte[] pdf = document(path, "application/pdf").extract().asByteArray();
        String page = document(path, "text/html").extract().asString();
        Files.write(Path.of("target", "credit-note.pdf"), pdf);
        for (String expected : new String[] {
            "Credit note",
            note,
            "for bill BI-202601-0001",
            "Sunrise &lt;Dairy&gt;",
            "GSTIN 27AAAAA0000A1Z5",
            "Name of " + CUSTOMER,
            "stale &lt;cake&gt;",
            "₹250.00",
            "Rupees Two Hundred Fifty Only",
            "10 Jan 2026"
        }) {
            assertTrue(page.contains(expected), expected + " is on the page");
        }

        settings(SETTINGS.replace("Sunrise <Dairy>", "Sunset Dairy"));
        books.renamed(CUSTOMER, "Another Name", 2);

        assertArrayEquals(pdf, document(path, "application/pdf").extract().asByteArray());
        assertEquals(page, document(path, "text/html").extract().asString());
        document(BILL + "/credit-notes", "application/json")
                .body("items.id", equalTo(List.of(note)));
        document(path, "application/json").body("amount_paise", equalTo(25_000));
    }

    @Test
    void anothers_credit_note_is_not_found_in_any_form() {
        String note = MoneyIn.post(
                        Tokens.admin(),
                        BILL + "/credit-notes",
                        "{\"amount_paise\":1000,\"reason\":\"spilt\"}")
                .statusCode(201)
                .extract()
                .path("id");
        for (String form : new String[] {"application/json", "text/html", "application/pdf"}) {
            for (String path : new String[] {"/" + note, ""}) {
                given().auth()
                        .oauth2(Tokens.customer("CU-20260101-0032"))
                        .accept(path.isEmpty() ? "application/json" : form)
                        .get(BILL + "/credit-notes" + path)
                        .then()
                        .statusCode(404);
            }
        }
        document(BILL + "/credit-notes/CN-20260201-9999", "application/json", 404);
    }

    @Test
    void who_is_not_registered_shows_no_tax() {
        settings(SETTINGS.replace("\"gstin\":\"27AAAAA0000A1Z5\",", ""));
        books.charge(milk("DL-20260201-3100", CUSTOMER, LocalDate.parse("2026-02-01"), 5_050));
        clock.set("2026-03-01");
        books.close("2026-02");

        String page = document("/api/billing/bills/BI-202602-0001", "text/html")
                .extract()
                .asString();

        assertTrue(!page.contains("CGST") && !page.contains("GSTIN"), page);
    }

    private static ValidatableResponse document(String path, String accept) {
        return document(path, accept, 200);
    }

    private static ValidatableResponse document(String path, String accept, int status) {
        return given().auth()
                .oauth2(Tokens.customer(CUSTOMER))
                .accept(accept)
                .get(path)
                .then()
                .statusCode(status);
    }

    @Test
    void a_payment_link_that_we_did_not_make_is_not_found() {
        for (String token : new String[] {
            "BI-202601-0001",
            "BI-202601-0001.",
            "BI-202601-0001.AAAAAAAAAAAAAAAAAAAAAAAA",
            ".",
            "x.y"
        }) {
            given().get("/pay/" + token).then().statusCode(404).body("type", endsWith("not-found"));
        }
    }

    @Test
    void settings_that_a_bill_could_not_bear_are_refused() {
        for (String wrong : new String[] {
            "\"fssai\":\"123\"",
            "\"upi_vpa\":\"no at sign\"",
            "\"logo\":\"https://elsewhere.example/logo.png\"",
            "\"reminder_days\":[400]",
            "\"late_fee_percent\":11"
        }) {
            given().auth()
                    .oauth2(Tokens.admin())
                    .contentType(ContentType.JSON)
                    .body("{\"business_name\":\"Dairy\",\"due_days\":5," + wrong + "}")
                    .put("/api/billing/settings")
                    .then()
                    .statusCode(400);
        }
        assertEquals(10, (int) given().auth()
                .oauth2(Tokens.admin())
                .get("/api/billing/settings")
                .then()
                .extract()
                .<Integer>path("due_days"));
    }

    private static ConfirmedItem exempt(String product, String qty, long pricePaise) {
        ConfirmedItem item = item(product, qty, pricePaise);
        return new ConfirmedItem(
                product,
                "Fresh vegetables",
                "kg",
                item.orderedQty(),
                item.deliveredQty(),
                item.previousQty(),
                pricePaise,
                "0702",
                BigDecimal.ZERO);
    }

    private static ValidatableResponse bill(String accept) {
        return given().auth()
                .oauth2(Tokens.customer(CUSTOMER))
                .accept(accept)
                .get(BILL)
                .then()
                .statusCode(200);
    }

    private static void settings(String body) {
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/billing/settings")
                .then()
                .statusCode(200);
    }
}

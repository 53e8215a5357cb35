package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.MoneyIn.captured;
import static com.earlybird.billing.MoneyIn.get;
import static com.earlybird.billing.MoneyIn.hook;
import static com.earlybird.billing.MoneyIn.post;
import static com.earlybird.billing.MoneyIn.refunded;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.settlement.app.SettleNightly;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments against the provider. */
@QuarkusTest
class SettlementIT {
    private static final String CUSTOMER = "CU-20260101-0151";
    private static final String OURS = "{\"customer_id\":\"" + CUSTOMER + "\"}";
    private static final String BASE = "/api/billing/reconciliation";
    private static final String HEAD =
            "entity_id,type,amount,fee,created_at,settled_at,payment_id,settlement_utr\n";

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    TestProvider provider;

    @Inject
    SettleNightly nightly;

    @BeforeEach
    void a_payment_and_a_refund() {
        books.open("2026-02-03");
        books.customer(CUSTOMER, "North", 50_000);
        hook(refunded("pay_1", 20_000, "rfnd_1", 5_000, OURS)).statusCode(200);
        clock.set("2026-02-20");
    }

    @AfterEach
    void no_provider() {
        provider.off();
    }

    @Test
    void a_report_that_says_the_same_leaves_nothing_open() {
        file(HEAD
                        + "pay_1,payment,200.00,4.72,03/02/2026 10:00:00,2026-02-05,,UTR1\n"
                        + "rfnd_1,refund,50.00,0,2026-02-03,2026-02-05,pay_1,UTR1\n")
                .statusCode(200)
                .body("added", equalTo(2));

        check().body("agreeing", equalTo(2))
                .body("settled_paise", equalTo(20_000))
                .body("refunded_paise", equalTo(5_000))
                .body("fee_paise", equalTo(472))
                .body("days_missing", empty())
                .body("findings", empty());
    }

    @Test
    void money_that_the_books_do_not_have_or_the_provider_does_not_is_found() {
        hook(captured("pay_2", 7_000, OURS)).statusCode(200);
        clock.set("2026-03-20");
        file(HEAD + "pay_9,payment,90.00,1,2026-02-03,2026-02-05,,\n").statusCode(200);

        check().body("findings.what", hasItem("payment-missing"))
                .body("findings.what", hasItem("payment-not-settled"))
                .body("findings.what", hasItem("refund-not-settled"))
                .body("finding_count", equalTo(3));
    }

    @Test
    void days_without_a_report_are_named_and_prove_nothing() {
        check().body("findings", empty())
                .body("awaited", equalTo(2))
                .body("days_missing", hasItem("2026-02-05"))
                .body("days_missing", hasSize(15));
    }

    @Test
    void the_same_report_again_adds_nothing_and_one_that_contradicts_it_is_refused() {
        String csv = HEAD + "pay_1,payment,200.00,4,2026-02-03,2026-02-05,,\n";
        file(csv).statusCode(200).body("added", equalTo(1));
        file(csv).statusCode(200).body("added", equalTo(0));
        file(csv.replace("200.00", "201.00"))
                .statusCode(409)
                .body("type", endsWith("settlement-differs"));
    }

    @Test
    void a_file_with_a_fault_is_refused_whole_and_names_the_line() {
        String good = "pay_1,payment,200.00,4,2026-02-03,2026-02-05,,\n";
        for (String bad : List.of(
                "pay_2,payment,x,4,2026-02-03,2026-02-05,,\n",
                ",payment,1,4,2026-02-03,2026-02-05,,\n",
                "pay_2,payment,1,4,yesterday,2026-02-05,,\n",
                "pay_2,payment,-1,4,2026-02-03,2026-02-05,,\n",
                "pay_2,payment,1,4,2026-02-03,2026-03-05,,\n")) {
            file(HEAD + good + bad).statusCode(400);
        }
        file("id,amount\n").statusCode(400);
        assertTrue(books.dump("settled_lines").isEmpty());
        upload(HEAD, "2026-02-03", "2026-02-20")
                .statusCode(422)
                .body("type", endsWith("day-not-over"));
    }

    @Test
    void the_provider_itself_is_asked_for_the_days_that_are_missing() throws IOException {
        try (ProviderStandIn razorpay = new ProviderStandIn()) {
            provider.on(razorpay.port(), ProviderStandIn.SECRET);
            List<Map<String, Object>> settled = new ArrayList<>();
            settled.add(item("pay_1", "payment", 20_000, null));
            settled.add(item("rfnd_1", "refund", 5_000, "pay_1"));
            // More than one page of the provider's.
            for (int i = 0; i < 1_000; i++) {
                settled.add(item("adj_" + i, "adjustment", 1, null));
            }
            razorpay.settled.put("2026-02-05", settled);
            String span = "{\"from\":\"2026-02-03\",\"to\":\"2026-02-19\"}";

            post(Tokens.admin(), BASE + "/settlements/fetch", span)
                    .statusCode(200)
                    .body("days", equalTo(17))
                    .body("added", equalTo(1_002));
            post(Tokens.admin(), BASE + "/settlements/fetch", span)
                    .statusCode(200)
                    .body("days", equalTo(0));

            assertEquals(18, razorpay.asked.size());
            check().body("agreeing", equalTo(2))
                    .body("other_lines", equalTo(1_000))
                    .body("days_missing", empty())
                    .body("findings", empty());
        }
        post(
                        Tokens.admin(),
                        BASE + "/settlements/fetch",
                        "{\"from\":\"2026-01-03\",\"to\":\"2026-01-04\"}")
                .statusCode(503)
                .body("type", endsWith("provider-away"));
        provider.off();
        post(
                        Tokens.admin(),
                        BASE + "/settlements/fetch",
                        "{\"from\":\"2026-01-03\",\"to\":\"2026-01-04\"}")
                .statusCode(503)
                .body("type", endsWith("provider-not-configured"));
    }

    @Test
    void each_night_the_reports_of_days_that_are_over_are_taken_in() throws IOException {
        try (ProviderStandIn razorpay = new ProviderStandIn()) {
            provider.on(razorpay.port(), ProviderStandIn.SECRET);
            razorpay.settled.put("2026-02-05", List.of(item("pay_1", "payment", 20_000, null)));

            await(nightly.look());

            assertEquals(35, razorpay.asked.size());
            assertEquals(1, books.dump("settled_lines").size());
            assertEquals(35, books.dump("settled_days").size());
        }
    }

    @Test
    void these_proofs_are_for_administrators() {
        String span = "?from=2026-02-01&to=2026-02-03";
        for (String token : List.of(Tokens.support(), Tokens.customer(CUSTOMER))) {
            get(token, BASE + "/provider" + span).statusCode(403);
            post(token, BASE + "/settlements/fetch", "{}").statusCode(403);
        }
        get(Tokens.forged(), BASE + "/provider" + span).statusCode(401);
        get(Tokens.admin(), BASE + "/provider?from=2026-02-03&to=2026-02-01").statusCode(400);
    }

    private static Map<String, Object> item(String id, String type, long paise, String payment) {
        long created = Instant.parse("2026-02-03T06:30:00Z").getEpochSecond();
        return payment == null
                ? Map.of("entity_id", id, "type", type, "amount", paise, "created_at", created)
                : Map.of(
                        "entity_id", id,
                        "type", type,
                        "amount", paise,
                        "created_at", created,
                        "payment_id", payment);
    }

    private static ValidatableResponse check() {
        return get(Tokens.admin(), BASE + "/provider?from=2026-02-03&to=2026-02-10")
                .statusCode(200);
    }

    private static ValidatableResponse file(String csv) {
        return upload(csv, "2026-02-03", "2026-02-19");
    }

    private static ValidatableResponse upload(String csv, String from, String to) {
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType("text/csv")
                .body(csv)
                .post(BASE + "/settlements?from=" + from + "&to=" + to)
                .then();
    }
}

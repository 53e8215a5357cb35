package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.MoneyIn.captured;
import static com.earlybird.billing.MoneyIn.get;
import static com.earlybird.billing.MoneyIn.hook;
import static com.earlybird.billing.MoneyIn.linkPaid;
import static com.earlybird.billing.MoneyIn.post;
import static com.earlybird.billing.MoneyIn.signature;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ProviderStandIn.Fault;
import com.earlybird.billing.online.app.OnlinePayments;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer pays on a page of the provider's, which may be slow, away, or die with an answer. */
@QuarkusTest
class OnlinePaymentIT {
    private static final String CUSTOMER = "CU-20260101-0141";
    private static final String ONLINE = "/api/payments/online";

    @Inject
    Books books;

    @Inject
    TestProvider provider;

    @Inject
    OnlinePayments payments;

    private ProviderStandIn razorpay;

    @BeforeEach
    void a_customer_and_a_provider() throws IOException {
        books.open("2026-02-03");
        books.customer(CUSTOMER, "North", 50_000);
        razorpay = new ProviderStandIn();
        provider.on(razorpay.port(), ProviderStandIn.SECRET);
    }

    @AfterEach
    void no_provider() {
        provider.off();
        razorpay.close();
    }

    @Test
    void a_payment_is_made_on_the_providers_page_and_the_webhook_brings_the_money() {
        String id = begin("k1")
                .statusCode(201)
                .body("status", equalTo("STARTED"))
                .body("problem", nullValue())
                .extract()
                .path("id");
        get(Tokens.customer(CUSTOMER), ONLINE + "/" + id)
                .body("payment_url", equalTo("https://rzp.example/i/" + id));
        assertEquals(20_000, razorpay.links.get(id).path("amount").asLong());
        assertEquals("INR", razorpay.links.get(id).path("currency").asText());
        assertEquals(0, paid());

        hook(linkPaid("pay_141", 20_000, id)).statusCode(200);

        assertEquals(20_000, paid());
        get(Tokens.customer(CUSTOMER), ONLINE + "/" + id).body("status", equalTo("PAID"));
    }

    @Test
    void the_same_request_again_is_the_same_page() {
        String id = begin("k2").statusCode(201).extract().path("id");

        begin("k2").statusCode(201).body("id", equalTo(id));
        page(id).statusCode(200).body("payment_url", equalTo("https://rzp.example/i/" + id));

        assertEquals(1, razorpay.links.size());
        assertEquals(List.of("POST"), razorpay.asked);
    }

    @Test
    void an_answer_that_was_lost_is_looked_for_and_no_second_page_is_made() {
        razorpay.faults.add(Fault.LOST_ANSWER);

        String id = begin("k3").statusCode(201).extract().path("id");

        assertEquals(List.of("POST", "GET"), razorpay.asked);
        assertEquals(1, razorpay.links.size());
        get(Tokens.customer(CUSTOMER), ONLINE + "/" + id)
                .body("provider_id", equalTo("plink_" + id));
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_looked_for_too() {
        razorpay.faults.add(Fault.SILENT);

        begin("k3b").statusCode(201);

        assertEquals(List.of("POST", "GET"), razorpay.asked);
        assertEquals(1, razorpay.links.size());
    }

    @Test
    void a_provider_that_is_away_for_a_moment_is_asked_again() {
        razorpay.faults.add(Fault.UNAVAILABLE);
        razorpay.faults.add(Fault.UNAVAILABLE);

        begin("k4").statusCode(201);

        assertEquals(List.of("POST", "GET", "POST", "GET", "POST"), razorpay.asked);
    }

    @Test
    void while_the_provider_is_away_nothing_is_lost_and_the_same_request_goes_on_later() {
        int port = razorpay.port();
        razorpay.close();
        begin("k5").statusCode(503).body("type", endsWith("provider-away"));
        String id = books.dump("online_payments").firstKey();

        provider.on(port, ProviderStandIn.SECRET);
        try (ProviderStandIn again = new ProviderStandIn()) {
            provider.on(again.port(), ProviderStandIn.SECRET);
            begin("k5").statusCode(201).body("id", equalTo(id));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(1, books.dump("online_payments").size());
    }

    @Test
    void a_page_that_a_killed_process_had_made_is_found_again() {
        provider.off();
        String id = begin("k6").statusCode(201).extract().path("id");
        provider.on(razorpay.port(), ProviderStandIn.SECRET);
        // The process before us made the link, and died before it could note it.
        given().auth()
                .preemptive()
                .basic("rzp_test_key", ProviderStandIn.SECRET)
                .contentType(ContentType.JSON)
                .body("{\"amount\":20000,\"currency\":\"INR\",\"reference_id\":\"" + id + "\"}")
                .post("http://127.0.0.1:" + razorpay.port() + "/v1/payment_links")
                .then()
                .statusCode(200);

        page(id).statusCode(200).body("provider_id", equalTo("plink_" + id));

        assertEquals(1, razorpay.links.size());
    }

    @Test
    void without_a_provider_that_is_said_and_a_checkout_of_ones_own_still_works() {
        provider.off();

        String id = begin("k7")
                .statusCode(201)
                .body("payment_url", nullValue())
                .body("problem", equalTo("provider-not-configured"))
                .extract()
                .path("id");
        page(id).statusCode(503).body("type", endsWith("provider-not-configured"));

        hook(captured("pay_147", 20_000, "{\"reference_id\":\"" + id + "\"}")).statusCode(200);
        assertEquals(20_000, paid());
        page(id).statusCode(409).body("type", endsWith("online-payment-done"));
    }

    @Test
    void what_the_provider_refuses_is_refused_and_failed() {
        razorpay.faults.add(Fault.REFUSED);

        begin("k8").statusCode(422).body("type", endsWith("provider-refused"));

        String id = books.dump("online_payments").firstKey();
        get(Tokens.customer(CUSTOMER), ONLINE + "/" + id).body("status", equalTo("FAILED"));
    }

    @Test
    void keys_that_the_provider_does_not_take_are_said() {
        provider.on(razorpay.port(), "another secret");

        begin("k9").statusCode(503).body("type", endsWith("provider-refuses-keys"));
    }

    @Test
    void a_capture_without_a_name_waits_for_the_event_that_names_its_link() {
        String id = begin("k10").statusCode(201).extract().path("id");

        hook(captured("pay_150", 20_000, "[]")).statusCode(200);
        assertEquals(0, paid());
        hook(linkPaid("pay_150", 20_000, id)).statusCode(200);
        assertEquals(20_000, paid());

        get(Tokens.admin(), "/api/payments/provider-events?status=PARKED")
                .body("items", hasSize(0));
    }

    @Test
    void the_event_that_names_the_link_may_come_first() {
        String id = begin("k11").statusCode(201).extract().path("id");

        hook(linkPaid("pay_151", 20_000, id)).statusCode(200);
        hook(captured("pay_151", 20_000, "[]")).statusCode(200);

        assertEquals(20_000, paid());
        get(Tokens.admin(), "/api/payments/provider-events?status=PARKED")
                .body("items", hasSize(0));
    }

    @Test
    void nobody_else_sees_or_opens_ones_payment_and_a_forged_event_brings_nothing() {
        String id = begin("k12").statusCode(201).extract().path("id");
        String other = Tokens.customer("CU-20260101-0142");

        get(other, ONLINE + "/" + id).statusCode(404);
        post(other, ONLINE + "/" + id + "/page", "").statusCode(404);
        String event = linkPaid("pay_152", 20_000, id);
        hook(event, signature(event + " "), "evt_152").statusCode(401);
        hook(event, "", "evt_152").statusCode(401);

        assertEquals(0, paid());
        assertEquals("STARTED", await(payments.find(id)).orElseThrow().status().name());
    }

    @Test
    void a_top_up_is_paid_on_the_providers_page_too() {
        String id = post(
                        Tokens.customer(CUSTOMER),
                        "/api/wallets/" + CUSTOMER + "/top-ups",
                        "{\"amount_paise\":7000,\"method\":\"ONLINE\"}")
                .statusCode(202)
                .extract()
                .path("id");

        assertEquals(7_000, razorpay.links.get(id).path("amount").asLong());
        hook(linkPaid("pay_153", 7_000, id)).statusCode(200);
        get(Tokens.customer(CUSTOMER), "/api/wallets/" + CUSTOMER)
                .body("balance_paise", equalTo(7_000));
    }

    private static ValidatableResponse begin(String key) {
        return given().auth()
                .oauth2(Tokens.customer(CUSTOMER))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"amount_paise\":20000}")
                .post(ONLINE)
                .then();
    }

    private static ValidatableResponse page(String id) {
        return post(Tokens.customer(CUSTOMER), ONLINE + "/" + id + "/page", "");
    }

    private long paid() {
        return books.pagesOf(CUSTOMER).stream()
                .mapToLong(page -> page.totals().paymentsPaise())
                .sum();
    }
}

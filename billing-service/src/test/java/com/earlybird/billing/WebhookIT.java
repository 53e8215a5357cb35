package com.earlybird.billing;

import static com.earlybird.billing.MoneyIn.captured;
import static com.earlybird.billing.MoneyIn.get;
import static com.earlybird.billing.MoneyIn.hook;
import static com.earlybird.billing.MoneyIn.post;
import static com.earlybird.billing.MoneyIn.refunded;
import static com.earlybird.billing.MoneyIn.signature;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookIT {
    private static final String CUSTOMER = "CU-20260101-0041";
    private static final String OURS = "{\"customer_id\":\"" + CUSTOMER + "\"}";

    @Inject
    Books books;

    @BeforeEach
    void a_customer() {
        books.open("2026-02-03");
        books.customer(CUSTOMER, "North", 50_000);
    }

    @Test
    void a_capture_told_twice_and_at_once_is_one_payment() {
        String body = captured("pay_1", 20_000, OURS);

        List<CompletableFuture<Integer>> calls = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> hook(body, signature(body), "evt_" + i).extract().statusCode()))
                .toList();
        calls.forEach(call -> assertEquals(200, call.join()));
        hook(body).statusCode(200);

        assertEquals(20_000, paid());
        get(Tokens.admin(), "/api/payments?customer_id=" + CUSTOMER)
                .body("items", hasSize(1))
                .body("items[0].method", equalTo("ONLINE"))
                .body("items[0].reference", equalTo("pay_1"));
    }

    @Test
    void a_refund_that_comes_before_its_capture_ends_in_the_same_books() {
        String refund = refunded("pay_2", 20_000, "rfnd_2", 5_000, OURS);
        hook(refund).statusCode(200);
        assertEquals(15_000, paid());

        hook(captured("pay_2", 20_000, OURS)).statusCode(200);
        hook(refund, signature(refund), "evt_again").statusCode(200);

        assertEquals(15_000, paid());
        get(Tokens.admin(), "/api/payments?customer_id=" + CUSTOMER)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("PARTLY_REFUNDED"))
                .body("items[0].returns.amount_paise", equalTo(List.of(5_000)));
    }

    @Test
    void what_is_not_signed_with_our_secret_moves_nothing() {
        String body = captured("pay_3", 20_000, OURS);
        String good = signature(body);

        hook(body, good.replace(good.charAt(0), good.charAt(0) == 'a' ? 'b' : 'a'), "e")
                .statusCode(401)
                .body("type", endsWith("signature-wrong"));
        hook(body, "", "e").statusCode(401);
        hook(body.replace("20000", "90000"), good, "e").statusCode(401);
        hook(body + " ", good, "e").statusCode(401);

        assertEquals(0, paid());
    }

    @Test
    void an_event_of_nobody_is_parked_until_a_person_says_whose_it_is() {
        hook(captured("pay_4", 7_000, "[]")).statusCode(200);
        assertEquals(0, paid());
        String id = get(Tokens.admin(), "/api/payments/provider-events?status=PARKED")
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");

        String assign = "/api/payments/provider-events/" + id + "/assignments";
        post(Tokens.support(), assign, OURS).statusCode(403);
        post(Tokens.admin(), assign, OURS).statusCode(200).body("status", equalTo("DONE"));
        post(Tokens.admin(), assign, OURS).statusCode(409);

        assertEquals(7_000, paid());
    }

    @Test
    void a_payment_in_another_currency_or_more_back_than_came_is_parked() {
        hook(captured("pay_5", 7_000, OURS).replace("INR", "USD")).statusCode(200);
        hook(refunded("pay_6", 1_000, "rfnd_6", 1_001, OURS)).statusCode(200);

        assertEquals(1_000, paid());
        get(Tokens.admin(), "/api/payments/provider-events?status=PARKED")
                .body("items", hasSize(2));
    }

    @Test
    void an_online_payment_moves_no_money_until_the_provider_says_so() {
        String id = post(
                        Tokens.customer(CUSTOMER),
                        "/api/payments/online",
                        "{\"amount_paise\":30000}")
                .statusCode(201)
                .body("status", equalTo("STARTED"))
                .extract()
                .path("id");
        assertEquals(0, paid());
        get(Tokens.customer("CU-20260101-0042"), "/api/payments/online/" + id).statusCode(404);

        String notes = "{\"reference_id\":\"" + id + "\"}";
        String failed =
                captured("pay_7", 30_000, notes).replace("payment.captured", "payment.failed");
        hook(failed).statusCode(200);
        get(Tokens.customer(CUSTOMER), "/api/payments/online/" + id)
                .body("status", equalTo("FAILED"));
        hook(captured("pay_8", 30_000, notes)).statusCode(200);

        assertEquals(30_000, paid());
        get(Tokens.customer(CUSTOMER), "/api/payments/online/" + id)
                .body("status", equalTo("PAID"))
                .body("payment_id", startsWith("PM-2026"));
    }

    private long paid() {
        return books.pagesOf(CUSTOMER).stream()
                .mapToLong(page -> page.totals().paymentsPaise())
                .sum();
    }
}

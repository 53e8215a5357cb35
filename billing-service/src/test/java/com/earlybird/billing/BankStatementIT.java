package com.earlybird.billing;

import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.MoneyIn.get;
import static com.earlybird.billing.MoneyIn.hook;
import static com.earlybird.billing.MoneyIn.post;
import static com.earlybird.billing.MoneyIn.statement;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BankStatementIT {
    private static final String CUSTOMER = "CU-20260101-0051";
    private static final String OTHER = "CU-20260101-0052";
    private static final String HEADER = "date,reference,amount,description\n";

    @Inject
    Books books;

    @BeforeEach
    void two_bills() {
        books.open("2026-02-03");
        books.customer(CUSTOMER, "North", 0);
        books.customer(OTHER, "North", 0);
        books.charge(
                milk("DL-20260110-5101", CUSTOMER, LocalDate.parse("2026-01-10"), 123_450),
                milk("DL-20260110-5102", OTHER, LocalDate.parse("2026-01-10"), 80_000));
        books.close("2026-01");
    }

    @Test
    void a_claim_moves_no_money_until_the_bank_says_the_same() {
        claim(CUSTOMER, 123_500, " 401234567890 ")
                .statusCode(201)
                .body("status", equalTo("CLAIMED"));
        claim(CUSTOMER, 123_500, "401234567890").statusCode(201);
        claim(CUSTOMER, 99, "401234567890").statusCode(409);
        assertEquals(0, paid(CUSTOMER));

        statement(HEADER + "2026-02-03,401234567890,\"1,235.00\",UPI/ASHA\n")
                .statusCode(200)
                .body("added", equalTo(1))
                .body("matched", equalTo(1));

        assertEquals(123_500, paid(CUSTOMER));
        get(Tokens.customer(CUSTOMER), "/api/payments/claims")
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("CONFIRMED"));
        get(Tokens.customer(CUSTOMER), "/api/billing/bills/BI-202601-0001")
                .body("status", equalTo("PAID"));
    }

    @Test
    void the_same_statement_again_changes_nothing() {
        String csv = HEADER + "03/02/2026,401234567891,1235,UPI/BI-202601-0001/pay\n"
                + "2026-02-03,N-77,12.50,NEFT SOMEBODY\n"
                + "2026-02-03,W-1,,CASH WITHDRAWN\n";
        statement(csv)
                .body("lines", equalTo(2))
                .body("added", equalTo(2))
                .body("matched", equalTo(1));

        statement(csv).body("added", equalTo(0)).body("matched", equalTo(1));

        assertEquals(123_500, paid(CUSTOMER));
        get(Tokens.support(), "/api/payments/bank-statements/lines?status=UNMATCHED")
                .body("items", hasSize(1))
                .body("items[0].reference", equalTo("N-77"));
    }

    @Test
    void two_who_claim_the_same_money_wait_for_a_person() {
        claim(CUSTOMER, 5_000, "401234567892").statusCode(201);
        claim(OTHER, 5_000, "401234567892").statusCode(201);
        String id = statement(HEADER + "2026-02-03,401234567892,50,UPI\n")
                .body("matched", equalTo(0))
                .extract()
                .path("unmatched[0].id");
        String assign = "/api/payments/bank-statements/lines/" + id + "/assignments";

        post(Tokens.customer(OTHER), assign, "{\"customer_id\":\"" + OTHER + "\"}")
                .statusCode(403);
        post(Tokens.support(), assign, "{\"customer_id\":\"CU-1\"}")
                .statusCode(422)
                .body("type", endsWith("customer-unknown"));
        post(Tokens.support(), assign, "{\"customer_id\":\"" + OTHER + "\"}")
                .statusCode(200)
                .body("status", equalTo("MATCHED"));
        post(Tokens.support(), assign, "{\"customer_id\":\"" + CUSTOMER + "\"}").statusCode(409);

        assertEquals(5_000, paid(OTHER));
        assertEquals(0, paid(CUSTOMER));
        get(Tokens.customer(CUSTOMER), "/api/payments/claims")
                .body("items[0].status", equalTo("CLAIMED"));
    }

    @Test
    void whoever_claims_money_that_names_anothers_bill_waits_for_a_person() {
        claim(OTHER, 123_500, "401234567899").statusCode(201);

        statement(HEADER + "2026-02-03,401234567899,1235,UPI/BI-202601-0001/pay\n")
                .body("matched", equalTo(0));

        assertEquals(0, paid(OTHER));
        assertEquals(0, paid(CUSTOMER));
    }

    @Test
    void the_providers_webhook_confirms_the_claim_of_its_utr() {
        claim(OTHER, 5_000, "401234567801").statusCode(201).body("status", equalTo("CLAIMED"));

        hook(upi("pay_51", 5_000, "401234567801")).statusCode(200);

        assertEquals(5_000, paid(OTHER));
        get(Tokens.customer(OTHER), "/api/payments/claims")
                .body("items[0].status", equalTo("CONFIRMED"));
    }

    @Test
    void a_webhook_of_another_amount_or_that_two_claim_confirms_nothing() {
        claim(OTHER, 5_000, "401234567802").statusCode(201);
        hook(upi("pay_52", 4_900, "401234567802")).statusCode(200);
        claim(OTHER, 6_000, "401234567803").statusCode(201);
        claim(CUSTOMER, 6_000, "401234567803").statusCode(201);
        hook(upi("pay_53", 6_000, "401234567803")).statusCode(200);

        assertEquals(0, paid(OTHER));
        assertEquals(0, paid(CUSTOMER));
        get(Tokens.admin(), "/api/payments/provider-events?status=PARKED")
                .body("items", hasSize(2));
    }

    private static String upi(String payment, long paise, String utr) {
        return """
                {"event":"payment.captured","payload":{"payment":{"entity":{"id":"%s","amount":%d,
                 "currency":"INR","status":"captured","method":"upi","notes":[],
                 "acquirer_data":{"rrn":"%s"}}}}}""".formatted(payment, paise, utr);
    }

    @Test
    void a_claim_made_after_the_statement_is_confirmed_at_once() {
        statement(HEADER + "2026-02-03,401234567893,70,UPI\n").body("matched", equalTo(0));

        claim(OTHER, 7_000, "401234567893").statusCode(201).body("status", equalTo("CONFIRMED"));

        assertEquals(7_000, paid(OTHER));
    }

    @Test
    void money_that_staff_entered_by_hand_is_not_taken_a_second_time() {
        post(
                        Tokens.support(),
                        "/api/payments",
                        "{\"customer_id\":\"%s\",\"amount_paise\":6000,\"method\":\"UPI\",\"reference\":\"401234567894\"}"
                                .formatted(CUSTOMER))
                .statusCode(201);
        claim(CUSTOMER, 6_000, "401234567894").statusCode(201);

        statement(HEADER + "2026-02-03,401234567894,60,UPI\n").body("matched", equalTo(1));

        assertEquals(6_000, paid(CUSTOMER));
    }

    @Test
    void a_statement_with_a_fault_is_refused_whole_and_names_the_line() {
        for (String bad : new String[] {
            "2026-02-30,R-1,5,x", "2026-02-03,,5,x", "2026-02-03,R-1,-5,x", "2026-02-03,R-1,0.001,x"
        }) {
            statement(HEADER + "2026-02-03,R-0,10,x\n" + bad + "\n")
                    .statusCode(400)
                    .body("violations[0].field", containsString("line 2"));
        }
        statement("date,amount\n2026-02-03,5\n").statusCode(400);
        get(Tokens.admin(), "/api/payments/bank-statements/lines").body("items", hasSize(0));
    }

    private long paid(String customer) {
        return books.pagesOf(customer).stream()
                .mapToLong(page -> page.totals().paymentsPaise())
                .sum();
    }

    private static io.restassured.response.ValidatableResponse claim(
            String customer, long paise, String utr) {
        return post(
                Tokens.customer(customer),
                "/api/payments/claims",
                "{\"amount_paise\":%d,\"reference\":\"%s\"}".formatted(paise, utr));
    }
}

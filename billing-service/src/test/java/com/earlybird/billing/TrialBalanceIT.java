package com.earlybird.billing;

import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.oneTime;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books as a whole, and an account on a day. */
@QuarkusTest
class TrialBalanceIT {
    private static final String CUSTOMER = "CU-20260101-0801";

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @BeforeEach
    void a_month_that_is_closed_and_a_delivery_after_it() {
        books.open("2026-01-01");
        MoneyIn.business(MoneyIn.GSTIN);
        books.customer(CUSTOMER, "North", 10_000);
        clock.set("2026-02-01");
        books.charge(
                milk("DL-20260110-8101", CUSTOMER, LocalDate.parse("2026-01-10"), 10_549),
                oneTime("DL-20260120-8102", CUSTOMER, LocalDate.parse("2026-01-20"), "2", 10_500));
        books.close("2026-01");
        books.charge(milk("DL-20260201-8103", CUSTOMER, LocalDate.parse("2026-02-01"), 6_000));
    }

    @Test
    void the_trial_balance_is_zero_and_holds_the_tax_inside_the_bills() {
        get("/api/billing/trial-balance")
                .statusCode(200)
                .body("difference_paise", equalTo(0))
                .body(balance("CUSTOMER_RECEIVABLE", "debit"), equalTo(47_500))
                .body(balance("OPENING_BALANCE", "credit"), equalTo(10_000))
                .body(balance("SUBSCRIPTION_REVENUE", "credit"), equalTo(16_549))
                .body(balance("ONE_TIME_REVENUE", "credit"), equalTo(21_000))
                .body(balance("ROUND_OFF", "debit"), equalTo(49))
                // 5 % inside 315.49: 2.5 of 105, for each.
                .body(balance("CGST_PAYABLE", "credit"), equalTo(751))
                .body(balance("SGST_PAYABLE", "credit"), equalTo(751))
                .body(balance("TAX_INSIDE", "debit"), equalTo(1_502));
    }

    @Test
    void a_business_that_is_not_registered_owes_no_tax() {
        MoneyIn.business(null);
        clock.set("2026-03-01");
        books.close("2026-02");

        get("/api/billing/trial-balance?month=2026-02")
                .body("difference_paise", equalTo(0))
                .body(balance("SUBSCRIPTION_REVENUE", "credit"), equalTo(6_000))
                .body(balance("TAX_INSIDE", "debit"), equalTo(0))
                .body(balance("CGST_PAYABLE", "credit"), equalTo(0));
    }

    @Test
    void a_months_trial_balance_is_of_its_pages_alone() {
        get("/api/billing/trial-balance?month=2026-01")
                .body("difference_paise", equalTo(0))
                .body(balance("SUBSCRIPTION_REVENUE", "credit"), equalTo(10_549));
        get("/api/billing/trial-balance?to=2026-01")
                .body("difference_paise", equalTo(0))
                .body(balance("SUBSCRIPTION_REVENUE", "credit"), equalTo(10_549));
        get("/api/billing/trial-balance?to=2026-01&month=2026-01").statusCode(400);
        given().auth()
                .oauth2(Tokens.support())
                .get("/api/billing/trial-balance")
                .then()
                .statusCode(403);
    }

    @Test
    void an_account_is_shown_as_it_stood_at_the_end_of_any_day() {
        String account = "/api/billing/accounts/" + CUSTOMER;
        get(account + "?at=2026-01-10")
                .statusCode(200)
                .body("at", equalTo("2026-01-10"))
                .body("balance_paise", equalTo(10_000 + 10_549))
                .body("unbilled_paise", equalTo(10_549))
                .body("last_bill_id", equalTo(null));
        get(account + "?at=2026-02-01")
                .body("balance_paise", equalTo(47_500))
                .body("unbilled_paise", equalTo(6_000))
                .body("last_bill_id", equalTo("BI-202601-0001"));
        get(account).body("balance_paise", equalTo(47_500)).body("unbilled_paise", equalTo(6_000));
        given().auth()
                .oauth2(Tokens.customer("CU-20260101-0802"))
                .get(account + "?at=2026-01-10")
                .then()
                .statusCode(404);
    }

    private static String balance(String account, String side) {
        return "accounts.find { it.account == '" + account + "' }." + side + "_paise";
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.admin()).get(path).then();
    }
}

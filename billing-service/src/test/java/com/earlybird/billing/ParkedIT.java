package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.oneTime;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.charge.app.ParkedCharges;
import com.earlybird.billing.charge.app.ReleaseWaiting;
import com.earlybird.billing.charge.domain.ParkedCharge.State;
import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What breaks a safety bound, or comes before its customer, is not charged and not lost. */
@QuarkusTest
class ParkedIT {
    private static final LocalDate JANUARY_10 = LocalDate.parse("2026-01-10");
    private static final long ABSURD_PAISE = 100_000_001;

    @Inject
    Books books;

    @Inject
    ParkedCharges parked;

    @Inject
    ReleaseWaiting releaseWaiting;

    @BeforeEach
    void new_books() {
        books.open("2026-01-15");
    }

    @Test
    void nothing_of_a_delivery_with_an_absurd_price_is_charged_until_it_is_released() {
        books.charge(
                milk("DL-20260110-0001", "CU-20260101-0601", JANUARY_10, ABSURD_PAISE),
                milk("DL-20260110-0002", "CU-20260101-0601", JANUARY_10, 5_000));
        assertEquals(5_000, charged("CU-20260101-0601"));

        decide("DL-20260110-0001:r1", "release")
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        decide("DL-20260110-0001:r1", "release").then().statusCode(200);
        books.charge(milk("DL-20260110-0001", "CU-20260101-0601", JANUARY_10, ABSURD_PAISE));

        assertEquals(5_000 + ABSURD_PAISE, charged("CU-20260101-0601"));
        decide("DL-20260110-0001:r1", "discard")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("already-decided"));
    }

    @Test
    void what_was_discarded_is_never_charged_however_often_it_is_told() {
        DeliveryConfirmed absurd =
                milk("DL-20260110-0003", "CU-20260101-0602", JANUARY_10, ABSURD_PAISE);
        books.charge(absurd);

        decide("DL-20260110-0003:r1", "discard").then().statusCode(200);
        books.charge(absurd, absurd);

        assertTrue(books.pagesOf("CU-20260101-0602").isEmpty());
        decide("DL-20260110-0003:r1", "release").then().statusCode(409);
    }

    @Test
    void deliveries_that_come_before_their_customer_wait_for_him() {
        Events.publishAll(
                Topics.DELIVERY_CONFIRMED,
                "CU-20260101-0603",
                List.of(
                        milk("DL-20260110-0004", "CU-20260101-0603", JANUARY_10, 5_000),
                        oneTime("DL-20260110-0005", "CU-20260101-0603", JANUARY_10, "2", 700)));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> await(parked.list(State.PARKED, "CU-20260101-0603", null, 10))
                                .items()
                                .size()
                        == 2);
        assertTrue(books.pagesOf("CU-20260101-0603").isEmpty());

        Events.publishAll(
                Topics.CUSTOMERS,
                "CU-20260101-0603",
                List.of(Books.state("CU-20260101-0603", "North", CustomerStatus.ACTIVE, 0, 1)));

        Awaitility.await().atMost(PATIENCE).until(() -> charged("CU-20260101-0603") == 6_400);
    }

    @Test
    void one_parked_while_its_customer_was_being_told_of_is_found_by_the_sweep_and_charged_once() {
        books.chargeUnmet(List.of(milk("DL-20260110-0006", "CU-20260101-0604", JANUARY_10, 5_000)));
        books.meet("CU-20260101-0604");

        await(releaseWaiting.sweep());
        await(releaseWaiting.sweep());
        books.charge(milk("DL-20260110-0006", "CU-20260101-0604", JANUARY_10, 5_000));

        assertEquals(5_000, charged("CU-20260101-0604"));
    }

    @Test
    void a_release_that_was_killed_before_its_posting_is_finished_by_the_sweep() {
        books.charge(milk("DL-20260110-0007", "CU-20260101-0605", JANUARY_10, ABSURD_PAISE));
        await(parked.update(
                "DL-20260110-0007:r1",
                null,
                one -> one.decided(State.RELEASED, "UR-0001", "meant", one.parkedAt())));

        await(releaseWaiting.sweep());

        assertEquals(ABSURD_PAISE, charged("CU-20260101-0605"));
    }

    @Test
    void only_administrators_see_and_decide() {
        for (String token : List.of(Tokens.support(), Tokens.customer("CU-20260101-0601"))) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/billing/parked")
                    .then()
                    .statusCode(403);
            given().header("Authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body(Map.of("reason", "mine"))
                    .post("/api/billing/parked/DL-20260110-0001:r1/release")
                    .then()
                    .statusCode(403);
        }
    }

    private long charged(String customer) {
        return books.pagesOf(customer).stream()
                .mapToLong(page -> page.totals().chargesPaise())
                .sum();
    }

    private static io.restassured.response.Response decide(String key, String how) {
        return given().header("Authorization", "Bearer " + Tokens.admin())
                .contentType("application/json")
                .body(Map.of("reason", "looked at"))
                .post("/api/billing/parked/" + key + "/" + how);
    }
}

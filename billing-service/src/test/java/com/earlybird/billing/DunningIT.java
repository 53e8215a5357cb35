package com.earlybird.billing;

import static com.earlybird.billing.Books.PATIENCE;
import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.MoneyIn.post;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.dunning.app.Dunnings;
import com.earlybird.billing.dunning.app.RemindCustomers;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BillOverdue;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders of bills due on 11 February 2026: on the 8th, the 11th, the 14th and the 18th. */
@QuarkusTest
class DunningIT {
    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    RemindCustomers remind;

    @Inject
    Dunnings dunnings;

    @AfterEach
    void the_settings_are_the_first_again() {
        settings("");
    }

    @Test
    void reminders_come_on_their_days_once_for_two_instances_and_stop_when_it_is_paid() {
        String customer = "CU-20260101-0071";
        billOf(100_000, customer);
        on("2026-02-07");
        on("2026-02-08");
        on("2026-02-08");
        on("2026-02-09");
        on("2026-02-11");

        awaitReminders(customer, "2026-02-08", "2026-02-11");
        pay(customer, 100_000);
        on("2026-02-14");
        on("2026-02-18");

        assertEquals(2, reminders(customer).size());
        NotificationRequested first = reminders(customer).get(0);
        assertEquals("₹1,000.00", first.parameters().get("amount_due"));
        assertEquals("11 Feb 2026", first.parameters().get("due_date"));
        assertTrue(first.parameters().get("payment_link").contains("/pay/BI-202601-0001."));
    }

    @Test
    void a_bill_is_said_to_be_overdue_once_and_its_late_fee_is_charged_once() {
        String customer = "CU-20260101-0072";
        billOf(100_000, customer);
        settings(",\"late_fee_paise\":5000,\"late_fee_percent\":1");
        on("2026-02-11");
        assertEquals(0, overdue(customer).size());

        on("2026-02-12");
        on("2026-02-12");
        on("2026-02-20");

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(1, overdue(customer).size()));
        assertEquals(100_000, overdue(customer).get(0).amountDuePaise());
        assertEquals(6_000, books.page("2026-02", customer).totals().adjustmentsPaise());
    }

    @Test
    void all_open_bills_of_a_customer_are_one_message() {
        String customer = "CU-20260101-0073";
        billOf(100_000, customer);
        books.charge(milk("DL-20260210-7399", customer, LocalDate.parse("2026-02-10"), 30_000));
        clock.set("2026-03-01");
        books.close("2026-02");
        awaitWatched(customer, 2);

        on("2026-03-08");

        awaitReminders(customer, "2026-03-08");
        NotificationRequested one = reminders(customer).get(0);
        assertEquals("BI-202601-0001, BI-202602-0001", one.parameters().get("bills"));
        assertEquals("₹1,300.00", one.parameters().get("amount_due"));
    }

    @Test
    void nobody_is_reminded_at_night() {
        String customer = "CU-20260101-0074";
        billOf(100_000, customer);
        settings(",\"quiet_from\":\"12:00:00\",\"quiet_to\":\"13:00:00\"");
        on("2026-02-08");
        assertEquals(0, reminders(customer).size());

        settings(",\"quiet_from\":\"22:00:00\",\"quiet_to\":\"07:00:00\"");
        on("2026-02-08");

        awaitReminders(customer, "2026-02-08");
    }

    private void billOf(long paise, String customer) {
        books.open("2026-02-01");
        books.customer(customer, "North", 0);
        String delivery = "DL-20260110-" + customer.substring(customer.length() - 4);
        books.charge(milk(delivery, customer, LocalDate.parse("2026-01-10"), paise));
        books.close("2026-01");
        awaitWatched(customer, 1);
    }

    /** The bill comes to the reminders by its topic. */
    private void awaitWatched(String customer, int bills) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        await(dunnings.toLookAt(LocalDate.MAX.withYear(2100), null, 500))
                                .items()
                                .stream()
                                .anyMatch(one ->
                                        one.id().equals(customer) && one.bills().size() == bills));
    }

    /** Two instances at that noon. */
    private void on(String day) {
        clock.set(day);
        await(Uni.join().all(remind.handle(), remind.handle()).andFailFast());
    }

    private static void awaitReminders(String customer, String... days) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of(days),
                        reminders(customer).stream()
                                .map(message -> message.requestId()
                                        .substring(message.requestId().lastIndexOf(':') + 1))
                                .toList()));
    }

    private static List<NotificationRequested> reminders(String customer) {
        return Events.all(
                Topics.NOTIFICATION_REQUESTED,
                message -> message.type().equals("BILL_REMINDER")
                        && customer.equals(message.customerId()));
    }

    private static List<BillOverdue> overdue(String customer) {
        return Events.all(Topics.BILL_OVERDUE, told -> told.customerId().equals(customer));
    }

    private static void pay(String customer, long paise) {
        post(
                        Tokens.admin(),
                        "/api/payments",
                        "{\"customer_id\":\"%s\",\"amount_paise\":%d,\"method\":\"CASH\"}"
                                .formatted(customer, paise))
                .statusCode(201);
    }

    private static void settings(String more) {
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"business_name\":\"EarlyBird\",\"due_days\":10" + more + "}")
                .put("/api/billing/settings")
                .then()
                .statusCode(200);
    }
}

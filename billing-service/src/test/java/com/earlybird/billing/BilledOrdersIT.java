package com.earlybird.billing;

import static com.earlybird.billing.Deliveries.oneTime;
import static com.earlybird.billing.MoneyIn.get;
import static com.earlybird.billing.MoneyIn.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What order-service calls billed, against the bills, and the repair of what it has not noted. */
@QuarkusTest
class BilledOrdersIT {
    private static final String ORDERS = "/api/billing/reconciliation/orders";
    private static final String SPAN = "?from=2026-01-01&to=2026-01-31";
    private static final String REPAIR = "{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Books books;

    private final int number = ThreadLocalRandom.current().nextInt(1_000, 9_998);
    private final String customer = "CU-20260101-" + number;
    private final String noted = "OR-20260110-" + number;
    private final String notNoted = "OR-20260111-" + number;
    private final String neverBilled = "OR-20260112-" + number;
    private HttpServer orderService;

    @BeforeEach
    void two_orders_on_a_bill_of_which_order_service_has_noted_one() throws IOException {
        books.open("2026-02-03");
        books.customer(customer, "North", 50_000);
        books.charge(
                oneTime(
                        "DL-20260110-" + number,
                        customer,
                        LocalDate.parse("2026-01-10"),
                        "1",
                        5_000),
                oneTime(
                        "DL-20260111-" + number,
                        customer,
                        LocalDate.parse("2026-01-11"),
                        "1",
                        5_000));
        books.close("2026-01");
        orderService = HttpServer.create(
                new InetSocketAddress("127.0.0.1", Integer.getInteger(BillingSurroundings.PORT)),
                0);
        orderService.createContext("/api/orders", this::answer);
        orderService.start();
    }

    @AfterEach
    void order_service_is_gone() {
        orderService.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        String query = call.getRequestURI().getQuery();
        String items = query.contains("2026-01-10")
                ? order(noted, true)
                : query.contains("2026-01-11")
                        ? order(notNoted, false)
                        : query.contains("2026-01-12") ? order(neverBilled, true) : "";
        byte[] body = ("{\"items\":[" + items + "],\"next_cursor\":null}")
                .getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private String order(String id, boolean billed) {
        return """
                {"id":"%s","customer_id":"%s","status":"DELIVERED","billed":%s%s}""".formatted(id, customer, billed, billed ? ",\"billed_month\":\"2026-01\"" : "");
    }

    private List<OrderBilled> told(String order) {
        return Events.all(Topics.ORDER_BILLED, fact -> fact.orderId().equals(order));
    }

    @Test
    void what_order_service_calls_billed_is_held_against_the_bills() {
        get(Tokens.admin(), ORDERS + SPAN)
                .statusCode(200)
                .body("orders", equalTo(3))
                .body("findings.what", equalTo(List.of("bill-not-noted", "billed-without-bill")))
                .body("findings.order_id", equalTo(List.of(notNoted, neverBilled)));
    }

    @Test
    void a_bill_that_is_not_noted_is_told_again_word_for_word_and_nothing_else_changes() {
        await().atMost(PATIENCE).until(() -> told(notNoted).size() == 1);
        String bill = told(notNoted).get(0).billId();
        String before =
                get(Tokens.admin(), "/api/billing/bills/" + bill).extract().asString();

        post(Tokens.admin(), ORDERS + "/repair", REPAIR)
                .statusCode(200)
                .body("told", equalTo(1))
                .body("finding_count", equalTo(2));

        await().atMost(PATIENCE).until(() -> told(notNoted).size() == 2);
        assertEquals(1, told(notNoted).stream().distinct().count());
        assertEquals(1, told(noted).size());
        assertEquals(0, told(neverBilled).size());
        assertEquals(
                before,
                get(Tokens.admin(), "/api/billing/bills/" + bill).extract().asString());
        await().atMost(PATIENCE).untilAsserted(() -> get(
                        Tokens.admin(), "/api/billing/audit?record_id=2026-01:" + customer)
                .body("items.action", hasItem("order-billed.again")));
    }

    @Test
    void it_can_be_told_as_often_as_anybody_likes() {
        for (int i = 0; i < 3; i++) {
            post(Tokens.admin(), ORDERS + "/repair", REPAIR)
                    .statusCode(200)
                    .body("told", equalTo(1));
        }

        await().atMost(PATIENCE).until(() -> told(notNoted).size() == 4);
        assertEquals(1, told(notNoted).stream().distinct().count());
        get(Tokens.admin(), "/api/billing/reconciliation/books?month=2026-01")
                .statusCode(200)
                .body("findings", equalTo(List.of()));
    }

    @Test
    void without_order_service_nothing_is_said() {
        orderService.stop(0);

        get(Tokens.admin(), ORDERS + SPAN)
                .statusCode(503)
                .body("type", endsWith("order-service-away"));
        post(Tokens.admin(), ORDERS + "/repair", REPAIR)
                .statusCode(503)
                .body("type", endsWith("order-service-away"));
    }

    @Test
    void this_is_for_administrators_and_for_a_month_at_most() {
        for (String token : List.of(Tokens.support(), Tokens.customer(customer))) {
            get(token, ORDERS + SPAN).statusCode(403);
            post(token, ORDERS + "/repair", REPAIR).statusCode(403);
        }
        post(Tokens.forged(), ORDERS + "/repair", REPAIR).statusCode(401);
        get(Tokens.admin(), ORDERS + "?from=2026-01-01&to=2026-02-01").statusCode(400);
        post(Tokens.admin(), ORDERS + "/repair", REPAIR.replace("01-31", "02-01"))
                .statusCode(400);
        post(Tokens.admin(), ORDERS + "/repair", "{}").statusCode(400);
    }
}

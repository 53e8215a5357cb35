package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.oneTime;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.ItemSold;
import com.earlybird.billing.recovery.app.Recover;
import com.earlybird.billing.recovery.app.RecoveryRuns;
import com.earlybird.billing.recovery.domain.LateOrder;
import com.earlybird.billing.recovery.domain.RecoveryRun;
import com.earlybird.billing.recovery.domain.RecoveryStatus;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.store.Store;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against an order-service and a delivery-service that the test plays, over real HTTP. */
@QuarkusTest
class RecoveryIT {
    private static final String ANNA = "CU-20260101-0041";
    private static final String BALU = "CU-20260101-0042";
    private static final DeliveryConfirmed LOST =
            oneTime("DL-20260110-0007", BALU, LocalDate.parse("2026-01-10"), "2", 25_000);

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Recover recover;

    @Inject
    RecoveryRuns runs;

    @Inject
    Store store;

    private final List<String> orders = new ArrayList<>();
    private HttpServer others;

    @BeforeEach
    void january_is_closed_without_three_orders() throws IOException {
        books.open("2026-02-05");
        await(store.collection("recovery_runs").deleteMany(new BsonDocument()));
        books.customer(ANNA, "North", 0);
        books.customer(BALU, "North", 0);
        books.charge(oneTime("DL-20260110-0001", ANNA, LocalDate.parse("2026-01-12"), "1", 9_000));
        books.close("2026-01");
        orders.add(order("OR-20260110-0001", ANNA, "2026-01-12", true));
        orders.add(order("OR-20251203-0001", ANNA, "2025-12-03", true));
        orders.add(order("OR-20251204-0001", ANNA, "2025-12-04", false));
        orders.add(order("OR-20260110-0007", BALU, "2026-01-10", true));
        others = HttpServer.create(
                new InetSocketAddress("127.0.0.1", Integer.getInteger(BillingSurroundings.PORT)),
                0);
        others.createContext("/api/orders", e -> answer(e, items(orders)));
        others.createContext(
                "/api/products", e -> answer(e, "{\"hsn_code\":\"0406\",\"tax_rate_percent\":12}"));
        others.createContext("/api/deliveries", this::deliveries);
        others.start();
    }

    @AfterEach
    void the_others_go() {
        others.stop(0);
    }

    @Test
    void what_was_delivered_and_never_charged_is_charged_with_its_true_date_and_found_once() {
        run("{}")
                .body("status", equalTo("DONE"))
                .body("orders_seen", equalTo(4))
                .body("orders", equalTo(2))
                .body("amount_paise", equalTo(50_000 + 50_000))
                .body("customers.customer_id", equalTo(List.of(ANNA, BALU)))
                .body("customers.amount_paise", equalTo(List.of(50_000, 50_000)))
                .body("unconfirmed", equalTo(List.of("OR-20251204-0001")))
                .body("left", equalTo(0));

        Entry late = books.page("2026-02", ANNA).entries().get(0);
        assertEquals("legacy:OR-20251203-0001", late.key());
        assertEquals(LocalDate.parse("2025-12-03"), late.serviceDate());
        assertEquals("0406", late.item().hsnCode());
        assertEquals(
                "OR-20260110-0007",
                books.page("2026-02", BALU).entries().get(0).delivery().orderId());
        run("{}").body("orders", equalTo(0)).body("customers", empty());
        assertEquals(1, books.page("2026-02", ANNA).entries().size());
    }

    @Test
    void each_customer_is_told_once_of_all_that_is_billed_late() {
        String key = "billed-late:" + run("{}").extract().path("customers[0].order_set");

        NotificationRequested told = Events.await(
                Topics.NOTIFICATION_REQUESTED,
                message -> message.requestId().equals(key),
                Books.PATIENCE);
        assertEquals("BILLED_LATE", told.type());
        assertEquals(
                Map.of("name", "Name of " + ANNA, "orders", "1", "amount", "₹500.00"),
                told.parameters());
        run("{}").body("customers", empty());
    }

    @Test
    void a_dry_run_reports_and_charges_nothing() {
        run("{\"dry_run\":true}").body("orders", equalTo(2)).body("left", equalTo(0));

        assertEquals(
                0,
                books.pagesOf(ANNA).stream()
                        .flatMap(page -> page.entries().stream())
                        .filter(entry -> entry.key().startsWith("legacy:"))
                        .count());
        run("{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"dry_run\":true}")
                .body("orders", equalTo(1));
    }

    @Test
    void what_a_killed_process_had_found_is_charged_by_another() {
        LateOrder order = new LateOrder(
                "OR-20251203-0001",
                ANNA,
                LocalDate.parse("2025-12-03"),
                50_000,
                List.of(oneTimeItem()),
                List.of());
        RecoveryRun begun = blank().finding(1, List.of(order), List.of(), false);
        await(runs.start(begun, Act.of(begun.caller(), "test")));

        await(recover.resume());

        RecoveryRun ended = await(runs.get(begun.id()));
        assertEquals(RecoveryStatus.DONE, ended.status());
        assertEquals(1, ended.found().size());
        assertEquals(50_000, books.page("2026-02", ANNA).entries().get(0).owedPaise());
        run("{}").body("customers.customer_id", equalTo(List.of(BALU)));
    }

    @Test
    void a_search_that_was_killed_goes_on_once_others_can_be_asked() {
        RecoveryRun begun = blank();
        await(runs.start(begun, Act.of(begun.caller(), "test")));

        await(recover.resume());
        assertEquals(RecoveryStatus.SEARCHING, await(runs.get(begun.id())).status());

        others.createContext("/api/auth/login", this::login);
        await(recover.resume());
        RecoveryRun ended = await(runs.get(begun.id()));
        assertEquals(RecoveryStatus.DONE, ended.status());
        assertEquals(2, ended.found().size());
    }

    @Test
    void what_delivery_service_has_to_tell_again_waits_until_it_can_be_asked() {
        LateOrder order = new LateOrder(
                LOST.orderId(),
                BALU,
                LOST.deliveryDate(),
                50_000,
                List.of(),
                List.of(LOST.deliveryId()));
        RecoveryRun begun = blank().finding(1, List.of(order), List.of(), false);
        await(runs.start(begun, Act.of(begun.caller(), "test")));

        await(recover.resume());
        RecoveryRun waiting = await(runs.get(begun.id()));
        assertEquals(List.of(order), waiting.pending());
        assertEquals(List.of(BALU), waiting.untold());

        others.createContext("/api/auth/login", this::login);
        await(runs.update(begun.id(), run -> run.leasedUntil(0)));
        await(recover.resume());
        assertEquals(RecoveryStatus.DONE, await(runs.get(begun.id())).status());
        assertEquals(50_000, books.page("2026-02", BALU).entries().get(0).owedPaise());
    }

    @Test
    void without_the_others_a_run_fails_and_charges_nothing() {
        others.stop(0);

        run("{}").body("status", equalTo("FAILED"));
    }

    @Test
    void recovery_is_for_administrators() {
        post(Tokens.support(), "{}").statusCode(403);
        post(Tokens.customer(ANNA), "{}").statusCode(403);
        post(Tokens.forged(), "{}").statusCode(401);
        post(Tokens.expired(), "{}").statusCode(401);
        post(Tokens.admin(), "{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}").statusCode(400);
        post(Tokens.admin(), "{\"all\":true}").statusCode(400);
    }

    private static ItemSold oneTimeItem() {
        return new ItemSold(
                "PR-9", "Paneer", "kg", new BigDecimal("2"), 25_000, null, BigDecimal.ZERO);
    }

    private RecoveryRun blank() {
        return new RecoveryRun(
                "RC-" + UUID.randomUUID(),
                null,
                null,
                false,
                RecoveryStatus.SEARCHING,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                0,
                clock.now(),
                "UR-0001",
                "test");
    }

    private static ValidatableResponse run(String body) {
        String id = post(Tokens.admin(), body).statusCode(202).extract().path("id");
        return Awaitility.await()
                .atMost(Books.PATIENCE)
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.admin())
                                .get("/api/billing/recovery/runs/" + id)
                                .then()
                                .statusCode(200),
                        got -> List.of("DONE", "FAILED")
                                .contains(got.extract().<String>path("status")));
    }

    private static ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/billing/recovery/runs")
                .then();
    }

    private void login(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answer(exchange, "{\"access_token\":\"" + Tokens.admin() + "\"}");
    }

    /** It confirmed the one order; asked to tell it again, it does. */
    private void deliveries(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/republish")) {
            exchange.getRequestBody().readAllBytes();
            books.charge(LOST);
            answer(exchange, "{}");
            return;
        }
        boolean known = exchange.getRequestURI().getQuery().contains(LOST.orderId());
        answer(
                exchange,
                items(
                        known
                                ? List.of("""
                                    {"id":"%s","order_id":"%s","customer_id":"%s","delivery_date":"2026-01-10",\
                                    "status":"DELIVERED","revision":1,"amount_paise":50000}\
                                    """.formatted(LOST.deliveryId(), LOST.orderId(), BALU))
                                : List.of()));
    }

    private static String order(String id, String customer, String date, boolean confirmed) {
        return """
            {"id":"%s","customer_id":"%s","delivery_date":"%s","total_paise":50000,\
            "delivery_confirmed":%b,"items":[{"product_id":"PR-9","product_name":"Paneer",\
            "unit":"kg","qty":2,"unit_price_paise":25000}]}\
            """.formatted(id, customer, date, confirmed);
    }

    private static String items(List<String> items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next_cursor\":null}";
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

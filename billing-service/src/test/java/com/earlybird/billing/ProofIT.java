package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.reconciliation.app.ReconcileNightly;
import com.earlybird.platform.store.Store;
import com.earlybird.testing.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is proved without anybody asking, and what bills are held against. */
@QuarkusTest
class ProofIT {
    private static final String ANNA = "CU-20260101-0051";

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Store store;

    @Inject
    ReconcileNightly nightly;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void one_delivery() {
        books.open("2026-01-20");
        await(store.collection("reconciliations").deleteMany(new BsonDocument()));
        books.charge(milk("DL-20260110-0001", ANNA, LocalDate.parse("2026-01-10"), 5_000));
    }

    @Test
    void each_night_is_reconciled_once_and_its_outcome_is_shown() throws IOException {
        ask(Tokens.admin(), "last").statusCode(404);
        AtomicInteger asked = new AtomicInteger();
        HttpServer others = others(asked);
        try {
            await(nightly.look());
            int first = asked.get();
            await(nightly.look());

            assertEquals(first, asked.get(), "the second look of a night compares nothing");
        } finally {
            others.stop(0);
        }
        ask(Tokens.admin(), "last")
                .statusCode(200)
                .body("id", equalTo("2026-01-20"))
                .body("to", equalTo("2026-01-19"))
                .body("missing_deliveries", equalTo(List.of("DL-20260110-0002")))
                .body("difference_paise", equalTo(-700));
        assertEquals(-700, gauge("difference.paise"));
        assertEquals(1, gauge("missing"));
        assertEquals(0, gauge("duplicate"));
        assertEquals(0, gauge("books"));
        assertEquals(0, gauge("orders"));
        clock.set("2026-01-21");
        assertEquals(86_400, gauge("last.run.age.seconds"));
    }

    @Test
    void a_night_without_delivery_service_is_tried_again() {
        double before = failed();

        await(nightly.look());

        ask(Tokens.admin(), "last").statusCode(404);
        assertEquals(before + 1, failed());
    }

    @Test
    void bills_that_are_the_sums_of_their_entries_give_no_finding() {
        closeTwoMonths();

        ask(Tokens.admin(), "books?month=2026-02")
                .statusCode(200)
                .body("bills", equalTo(1))
                .body("trial_balance_paise", equalTo(0))
                .body("findings", empty());
    }

    @Test
    void a_bill_that_was_tampered_with_is_found() {
        closeTwoMonths();
        String page = "2026-02:" + ANNA;
        for (String sum : List.of("charges_paise", "subscription_total_paise")) {
            raise(page, "bill." + sum, 100);
        }
        raise(page, "bill.opening_balance_paise", -100);

        ask(Tokens.admin(), "books?month=2026-02")
                .statusCode(200)
                .body("findings.what", equalTo(List.of("bill-sums", "opening-balance")))
                .body("findings.page_id", equalTo(List.of(page, page)))
                .body("findings[0].expected_paise", equalTo(3_000))
                .body("findings[0].found_paise", equalTo(3_100));
    }

    @Test
    void proofs_are_for_administrators() {
        String compare = "?from=2026-01-01&to=2026-01-31";
        for (String path : List.of("last", "books?month=2026-01", compare)) {
            ask(Tokens.support(), path).statusCode(403);
            ask(Tokens.customer(ANNA), path).statusCode(403);
            ask(Tokens.deliveryBoy("DB-0001"), path).statusCode(403);
            ask(Tokens.forged(), path).statusCode(401);
            ask(Tokens.expired(), path).statusCode(401);
        }
        ask(Tokens.admin(), "books?month=2026-13").statusCode(400);
        ask(Tokens.admin(), "books").statusCode(400);
    }

    @Test
    void a_repair_is_for_administrators() {
        String body = "{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}";
        repair(Tokens.support(), body).statusCode(403);
        repair(Tokens.customer(ANNA), body).statusCode(403);
        repair(Tokens.deliveryBoy("DB-0001"), body).statusCode(403);
        repair(Tokens.forged(), body).statusCode(401);
        repair(Tokens.expired(), body).statusCode(401);
        repair(Tokens.admin(), "{\"from\":\"2026-01-01\"}").statusCode(400);
        repair(Tokens.admin(), body.replace("}", ",\"force\":true}")).statusCode(400);
    }

    private static ValidatableResponse repair(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/billing/reconciliation/repair")
                .then();
    }

    private void closeTwoMonths() {
        clock.set("2026-02-02");
        books.close("2026-01");
        books.charge(milk("DL-20260202-0001", ANNA, LocalDate.parse("2026-02-02"), 3_000));
        clock.set("2026-03-02");
        books.close("2026-02");
    }

    private void raise(String page, String field, long paise) {
        await(store.collection("pages")
                .updateOne(
                        new BsonDocument("_id", new BsonString(page)),
                        new BsonDocument("$inc", new BsonDocument(field, new BsonInt64(paise)))));
    }

    private static ValidatableResponse ask(String token, String path) {
        return given().auth()
                .oauth2(token)
                .get("/api/billing/reconciliation" + (path.startsWith("?") ? path : "/" + path))
                .then();
    }

    private double gauge(String what) {
        return metrics.get("earlybird.reconciliation." + what).gauge().value();
    }

    private double failed() {
        return metrics.counter("earlybird.reconciliation.nights", "outcome", "failed")
                .count();
    }

    private static HttpServer others(AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress("127.0.0.1", Integer.getInteger(BillingSurroundings.PORT)),
                0);
        server.createContext(
                "/api/auth/login", e -> answer(e, "{\"access_token\":\"" + Tokens.admin() + "\"}"));
        server.createContext("/api/deliveries/digests", e -> answer(e, """
                        {"items":[{"date":"2026-01-10","deliveries":2,"charged":2,"paise":5700,\
                        "hash":"00"}]}\
                        """));
        server.createContext("/api/deliveries/confirmed", e -> {
            asked.incrementAndGet();
            boolean isDay = e.getRequestURI().getQuery().contains("from=2026-01-10&to=2026-01-10");
            answer(
                    e,
                    "{\"items\":[%s],\"next_cursor\":null}"
                            .formatted(
                                    isDay
                                            ? delivery("0001", 5_000) + "," + delivery("0002", 700)
                                            : ""));
        });
        server.createContext("/api/orders", e -> answer(e, "{\"items\":[]}"));
        server.start();
        return server;
    }

    private static String delivery(String number, long paise) {
        return """
            {"delivery_id":"DL-20260110-%s","order_id":"SU-20260110-%s",\
            "customer_id":"%s","delivery_date":"2026-01-10","revision":1,\
            "amount_paise":%d,"status":"DELIVERED"}\
            """.formatted(number, number, ANNA, paise);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

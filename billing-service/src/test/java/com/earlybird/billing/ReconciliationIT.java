package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.Deliveries.oneTime;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.charge.domain.Charge;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.contracts.DayDigest;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.testing.Tokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a delivery-service that the test plays, over real HTTP. */
@QuarkusTest
class ReconciliationIT {
    private static final LocalDate JANUARY_10 = LocalDate.parse("2026-01-10");

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Pages pages;

    private final List<DeliveryConfirmed> confirmed = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer deliveryService;

    @BeforeEach
    void a_street_of_which_all_is_charged() throws IOException {
        books.open("2026-01-20");
        for (int day = 1; day <= 18; day++) {
            confirmed.add(milk(
                    "DL-20260110-500" + day,
                    "CU-20260101-0001",
                    LocalDate.of(2026, 1, day),
                    5_000));
        }
        confirmed.add(oneTime("DL-20260110-0007", "CU-20260101-0002", JANUARY_10, "2", 25_000));
        books.chargeAll(confirmed);
        deliveryService = HttpServer.create(
                new InetSocketAddress("127.0.0.1", Integer.getInteger(BillingSurroundings.PORT)),
                0);
        deliveryService.createContext("/api/deliveries/confirmed", this::confirmed);
        deliveryService.createContext("/api/deliveries/digests", this::digests);
        deliveryService.createContext("/api/deliveries/republish", this::republish);
        deliveryService.start();
    }

    @AfterEach
    void delivery_service_goes() {
        deliveryService.stop(0);
    }

    @Test
    void when_each_delivery_is_charged_once_the_difference_is_nothing() {
        compare()
                .body("confirmed_deliveries", equalTo(19))
                .body("charged_deliveries", equalTo(19))
                .body("confirmed_paise", equalTo(140_000))
                .body("charged_paise", equalTo(140_000))
                .body("difference_paise", equalTo(0))
                .body("missing", empty())
                .body("duplicate", empty())
                .body("different", empty());
        assertTrue(asked.isEmpty(), "days that agree are not looked at one by one: " + asked);
    }

    @Test
    void only_a_day_that_differs_is_compared_delivery_by_delivery() {
        confirmed.add(milk("DL-20260110-0006", "CU-20260101-0001", JANUARY_10, 7_000));

        compare()
                .body("days_compared", equalTo(1))
                .body("missing.delivery_id", equalTo(List.of("DL-20260110-0006")))
                .body("confirmed_deliveries", equalTo(20))
                .body("charged_deliveries", equalTo(19));
        assertEquals(2, asked.size(), "its three deliveries, two to a page");
        assertTrue(asked.get(0).contains("from=2026-01-10&to=2026-01-10"), asked.get(0));
    }

    @Test
    void a_delivery_that_is_mistaken_for_another_of_the_same_amount_is_found() {
        confirmed.removeIf(event -> event.deliveryId().equals("DL-20260110-5001"));
        confirmed.add(
                milk("DL-20260110-0006", "CU-20260101-0001", LocalDate.of(2026, 1, 1), 5_000));

        compare()
                .body("difference_paise", equalTo(0))
                .body("missing.delivery_id", equalTo(List.of("DL-20260110-0006")))
                .body("different.delivery_id", equalTo(List.of("DL-20260110-5001")));
    }

    @Test
    void what_was_billed_late_on_another_month_still_counts_for_its_day() {
        clock.set("2026-02-02");
        books.close("2026-01");
        DeliveryConfirmed late = milk("DL-20260110-0005", "CU-20260101-0001", JANUARY_10, 4_000);
        confirmed.add(late);
        books.charge(late);

        compare().body("difference_paise", equalTo(0)).body("charged_deliveries", equalTo(20));
    }

    @Test
    void missing_different_and_double_charges_are_found_by_delivery() {
        confirmed.add(milk("DL-20260110-0006", "CU-20260101-0001", JANUARY_10, 7_000));
        confirmed.removeIf(event -> event.deliveryId().equals("DL-20260110-5001"));
        confirmed.add(
                milk("DL-20260110-5001", "CU-20260101-0001", LocalDate.of(2026, 1, 1), 4_000));
        // Such a thing no code of the service does: the same charge on a second page.
        DeliveryConfirmed twice = confirmed.get(3);
        var posting = Charge.of(twice, clock.now(), clock.today(), null).orElseThrow();
        await(pages.open(YearMonth.parse("2026-02"), posting, List.of()));

        compare()
                .body("missing.delivery_id", equalTo(List.of("DL-20260110-0006")))
                .body("missing[0].confirmed_paise", equalTo(7_000))
                .body("missing[0].customer_id", equalTo("CU-20260101-0001"))
                .body("different.delivery_id", equalTo(List.of("DL-20260110-5001")))
                .body("different[0].confirmed_paise", equalTo(4_000))
                .body("different[0].charged_paise", equalTo(5_000))
                .body("duplicate.delivery_id", equalTo(List.of(twice.deliveryId())))
                .body("duplicate[0].charged_paise", equalTo(10_000))
                .body("difference_paise", equalTo(5_000 + 1_000 - 7_000));
    }

    @Test
    void a_repair_has_what_is_missing_told_again() {
        confirmed.add(milk("DL-20260110-0006", "CU-20260101-0001", JANUARY_10, 7_000));

        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}")
                .post("/api/billing/reconciliation/repair")
                .then()
                .statusCode(200)
                .body("requested", equalTo(1));

        compare().body("difference_paise", equalTo(0));
    }

    @Test
    void without_delivery_service_there_is_no_answer_but_a_503() {
        deliveryService.stop(0);

        ask("2026-01-01", "2026-01-31")
                .statusCode(503)
                .body("type", endsWith("delivery-service-away"));
    }

    @Test
    void a_span_that_is_none_is_malformed() {
        ask("2026-01-31", "2026-01-01").statusCode(400);
        ask("2025-01-01", "2026-01-31").statusCode(400);
        ask("2026-02-30", "2026-03-31").statusCode(400);
    }

    private static ValidatableResponse compare() {
        return ask("2026-01-01", "2026-01-31").statusCode(200);
    }

    private static ValidatableResponse ask(String from, String to) {
        return given().auth()
                .oauth2(Tokens.admin())
                .get("/api/billing/reconciliation?from=" + from + "&to=" + to)
                .then();
    }

    private void digests(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        LocalDate from = LocalDate.parse(parameter(query, "from"));
        LocalDate to = LocalDate.parse(parameter(query, "to"));
        assertTrue(to.isBefore(from.plusDays(31)), query);
        String items = from.datesUntil(to.plusDays(1))
                .map(this::digest)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(","));
        answer(exchange, 200, "{\"items\":[%s]}".formatted(items));
    }

    private Optional<String> digest(LocalDate date) {
        List<DeliveryConfirmed> ofDay = confirmed.stream()
                .filter(event -> event.deliveryDate().equals(date))
                .toList();
        DayDigest digest = new DayDigest();
        ofDay.forEach(event -> event.items()
                .forEach(item ->
                        digest.add(event.deliveryId(), item.productId(), item.differencePaise())));
        return ofDay.isEmpty()
                ? Optional.empty()
                : Optional.of("""
                        {"date":"%s","deliveries":%2$d,"charged":%2$d,"paise":%3$d,"hash":"%4$s"}\
                        """.formatted(date, ofDay.size(), digest.paise(), digest.hash()));
    }

    /** Two at a time, so that pages have to be followed. */
    private void confirmed(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        asked.add(query);
        LocalDate from = LocalDate.parse(parameter(query, "from"));
        LocalDate to = LocalDate.parse(parameter(query, "to"));
        String cursor = parameter(query, "cursor");
        int skip = cursor == null ? 0 : Integer.parseInt(cursor);
        List<DeliveryConfirmed> days = confirmed.stream()
                .filter(event -> !event.deliveryDate().isBefore(from)
                        && !event.deliveryDate().isAfter(to))
                .toList();
        String items = String.join(
                ",",
                days.stream().skip(skip).limit(2).map(ReconciliationIT::json).toList());
        String next = days.size() > skip + 2 ? "\"" + (skip + 2) + "\"" : "null";
        boolean isAdmin =
                exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey");
        answer(
                exchange,
                isAdmin ? 200 : 401,
                "{\"items\":[%s],\"next_cursor\":%s}".formatted(items, next));
    }

    private void republish(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("{\"delivery_ids\":[\"DL-20260110-0006\"]}", body);
        confirmed.stream()
                .filter(event -> event.deliveryId().equals("DL-20260110-0006"))
                .forEach(books::charge);
        answer(exchange, 200, "{\"republished\":1}");
    }

    private static String json(DeliveryConfirmed event) {
        return """
                {"delivery_id":"%s","revision":%d,"order_id":"%s","order_type":"%s",\
                "customer_id":"%s","delivery_date":"%s","shift":"MORNING","amount_paise":%d,\
                "status":"%s","items":[]}""".formatted(
                        event.deliveryId(),
                        event.revision(),
                        event.orderId(),
                        event.orderType(),
                        event.customerId(),
                        event.deliveryDate(),
                        event.amountPaise(),
                        event.status());
    }

    private static String parameter(String query, String name) {
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

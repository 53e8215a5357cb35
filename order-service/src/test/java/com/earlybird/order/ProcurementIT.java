package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.ConfirmedItem;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class ProcurementIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicInteger USERS = new AtomicInteger(7_000);

    @Inject
    Customers customers;

    private final String user = "UR-" + USERS.incrementAndGet();
    private String product;
    private String supplier;

    @BeforeEach
    void a_product_and_who_sells_it() {
        product = Api.product(5_000);
        supplier = supplier(user);
        sells(supplier, 4_000, "null", 2);
    }

    @Test
    void before_the_plan_the_calendar_is_the_forecast_and_afterwards_the_plan_stands() {
        LocalDate date = Api.in(31);
        String customer = Household.known(customers);
        Api.started(customer, date, product);
        Api.placed(customer, date, product);

        ours(date)
                .body("items", hasSize(1))
                .body("items[0].source", is("FORECAST"))
                .body("items[0].qty", is(3))
                .body("items[0].deliveries", is(2))
                .body("items[0].shift", is("MORNING"))
                .body("items[0].supplier_id", is(supplier))
                .body("items[0].unit_cost_paise", is(4_000))
                .body("items[0].cost_paise", is(12_000))
                .body("items[0].order_by", is(date.minusDays(2).toString()));
        Api.plan(date);

        ours(date).body("items[0].source", is("PLAN")).body("items[0].qty", is(3));
    }

    @Test
    void a_change_after_the_plan_is_in_what_is_expected_and_in_what_is_bought() {
        LocalDate date = Api.in(32);
        String customer = Household.known(customers);
        String id = Api.started(customer, date, product);
        Api.plan(date);

        Api.as(Tokens.customer(customer))
                .body("{\"qty\": 4}")
                .put("/api/subscriptions/" + id + "/days/" + date)
                .then()
                .statusCode(200);

        ours(date).body("items[0].qty", is(4));
        Api.get(Tokens.admin(), "/api/planning/" + date + "?shift=MORNING")
                .body("status", is("DONE"))
                .body("expected.items.find { it.product_id == '" + product + "' }.qty", is(4));
    }

    @Test
    void the_cheapest_who_brings_it_on_that_weekday_is_asked() {
        LocalDate date = Api.in(33);
        String day = date.getDayOfWeek().name().substring(0, 3);
        String dear = supplier("UR-" + USERS.incrementAndGet());
        String away = supplier("UR-" + USERS.incrementAndGet());
        sells(dear, 4_500, "[\"" + day + "\"]", 0);
        sells(
                away,
                3_000,
                "[\"" + date.plusDays(1).getDayOfWeek().name().substring(0, 3) + "\"]",
                0);
        Api.started(Household.known(customers), date, product);

        ours(date).body("items.supplier_id", contains(supplier));
    }

    @Test
    void a_supplier_sees_his_own_and_cannot_tell_anothers_from_none() {
        LocalDate date = Api.in(34);
        Api.started(Household.known(customers), date, product);
        String other = Tokens.token("UR-" + USERS.incrementAndGet(), Role.SUPPLIER, Map.of());

        needs(own(), date).body("items.product_id", contains(product));
        needs(other, date).body("items", empty());
        Api.get(own(), "/api/procurement?date=" + date + "&supplier_id=SP-9999").statusCode(404);
        Api.get(other, "/api/procurement?date=" + date + "&supplier_id=" + supplier)
                .statusCode(404);
        Api.get(Tokens.marketing(), "/api/procurement?date=" + date).statusCode(403);
        Api.get(Tokens.forged(), "/api/procurement?date=" + date).statusCode(401);
    }

    @Test
    void it_can_be_taken_away_as_csv_and_xlsx() {
        LocalDate date = Api.in(35);
        Api.started(Household.known(customers), date, product);

        Api.as(own())
                .accept("text/csv")
                .get("/api/procurement?date=" + date)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("date,shift,product_id"))
                .body(containsString(date + ",MORNING," + product));
        byte[] sheet = Api.as(own())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/procurement?date=" + date)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals("PK", new String(sheet, 0, 2, StandardCharsets.US_ASCII));
    }

    @Test
    void what_came_is_corrected_by_revision_and_the_same_again_is_the_same() {
        LocalDate date = Api.today();

        receive(date, "10").body("revision", is(1)).body("qty", is(10));
        receive(date, "10").body("revision", is(1));
        receive(date, "8.5").body("revision", is(2)).body("qty", is(8.5f));

        Api.get(own(), "/api/procurement/receipts?date=" + date).body("items.qty", contains(8.5f));
        assertEquals(
                "supplier-unknown",
                Api.code(Api.post(Tokens.admin(), "/api/procurement/receipts", """
                        {"supplier_id": "SP-9999", "product_id": "%s", "date": "%s",
                         "shift": "MORNING", "qty": 1}
                        """.formatted(
                                        product, date))
                        .statusCode(422)));
        Api.post(own(), "/api/procurement/receipts", "{}").statusCode(403);
    }

    @Test
    void ordered_received_and_delivered_stand_side_by_side_in_whatever_order_revisions_come() {
        LocalDate date = Api.in(2);
        String customer = Household.known(customers);
        String id = Api.placed(customer, date, product);
        Api.plan(date);
        receive(date, "5");

        Events.publishAll(
                Topics.DELIVERY_CONFIRMED,
                customer,
                List.of(
                        confirmed(id, customer, date, 2, "1", "2"),
                        confirmed(id, customer, date, 1, "2", "0"),
                        confirmed(id, customer, date, 2, "1", "2")));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Api.get(
                        own(), "/api/procurement/balance?date=" + date)
                .body("items.size()", equalTo(1))
                .body("items[0].ordered_qty", is(2))
                .body("items[0].received_qty", is(5))
                .body("items[0].delivered_qty", is(1))
                .body("items[0].short_qty", is(-3))
                .body("items[0].left_qty", is(4)));
    }

    private String own() {
        return Tokens.token(user, Role.SUPPLIER, Map.of());
    }

    /** As an administrator sees what is bought from this test's supplier. */
    private ValidatableResponse ours(LocalDate date) {
        String path = "/api/procurement?date=" + date + "&supplier_id=" + supplier;
        return Api.get(Tokens.admin(), path).statusCode(200);
    }

    private static ValidatableResponse needs(String token, LocalDate date) {
        return Api.get(token, "/api/procurement?date=" + date).statusCode(200);
    }

    private static String supplier(String user) {
        return Api.post(
                        Tokens.admin(),
                        "/api/suppliers",
                        "{\"name\": \"Dairy\", \"user_id\": \"%s\"}".formatted(user))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void sells(String who, long pricePaise, String days, int leadDays) {
        Api.post(Tokens.admin(), "/api/suppliers/" + who + "/products", """
                {"product_id": "%s", "price_paise": %d, "delivery_days": %s, "lead_days": %d}
                """.formatted(
                                product, pricePaise, days, leadDays))
                .statusCode(201);
    }

    private ValidatableResponse receive(LocalDate date, String qty) {
        return Api.post(Tokens.admin(), "/api/procurement/receipts", """
                {"supplier_id": "%s", "product_id": "%s", "date": "%s", "shift": "MORNING",
                 "qty": %s}
                """.formatted(
                                supplier, product, date, qty))
                .statusCode(201);
    }

    private DeliveryConfirmed confirmed(
            String id,
            String customer,
            LocalDate date,
            long revision,
            String delivered,
            String previous) {
        DeliveryConfirmed usual = Confirmations.of(
                id, OrderType.ONE_TIME, customer, date, revision, delivered, previous);
        ConfirmedItem item = usual.items().get(0);
        List<ConfirmedItem> items = List.of(new ConfirmedItem(
                product,
                item.productName(),
                item.unit(),
                new BigDecimal("2"),
                item.deliveredQty(),
                item.previousQty(),
                item.unitPricePaise(),
                item.hsnCode(),
                BigDecimal.ZERO));
        return new DeliveryConfirmed(
                usual.deliveryId(),
                revision,
                id,
                OrderType.ONE_TIME,
                customer,
                date,
                Shift.MORNING,
                items,
                DeliveryConfirmed.statusOf(items),
                DeliveryConfirmed.typeOf(items),
                usual.confirmedVia(),
                usual.confirmedBy(),
                usual.reason(),
                null,
                Instant.now(),
                null);
    }
}

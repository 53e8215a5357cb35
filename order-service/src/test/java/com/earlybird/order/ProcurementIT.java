package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Role;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class ProcurementIT {
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
        LocalDate date = Api.in(38);
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
        LocalDate date = Api.in(39);
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
}

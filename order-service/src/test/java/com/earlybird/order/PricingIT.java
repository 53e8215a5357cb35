package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class PricingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ADMIN = Tokens.admin();

    @Inject
    Customers customers;

    @Test
    void a_price_says_the_rules_that_gave_it() {
        String product = Api.product(3_400);
        String customer = Household.known(customers);
        Api.post(ADMIN, "/api/price-agreements", """
                {"customer_id": "%s", "product_id": "%s", "price_paise": 3000,
                 "effective_from": "%s", "effective_to": "%s"}
                """.formatted(
                        customer, product, Api.in(1), Api.in(2)));

        price(Tokens.customer(customer), product, "?date=" + Api.in(2))
                .statusCode(200)
                .body("unit_price_paise", is(3_000))
                .body("price_rule", is("AGREED"))
                .body("tax_rate_percent", is(0))
                .body("tax_rule", is("HSN"));
        price(ADMIN, product, "?customer_id=" + customer + "&date=" + Api.in(3))
                .body("unit_price_paise", is(3_400))
                .body("price_rule", is("PRODUCT"));
        price(ADMIN, product, "").body("date", is(Api.today().toString()));
        price(Tokens.customer(Api.newCustomer()), product, "?customer_id=" + customer)
                .statusCode(404);
        price(ADMIN, "PR-99999", "").statusCode(404);
        assertEquals(
                "no-price", Api.code(price(ADMIN, product, "?date=2001-01-01").statusCode(422)));
    }

    @Test
    void a_change_of_gst_gives_each_delivery_date_its_own_rate() {
        String product = Api.product(10_500);
        String customer = Household.known(customers);
        String subscription = Api.started(customer, Api.in(33), product);
        String order = Api.placed(customer, Api.in(35), product);
        Api.post(ADMIN, "/api/products/" + product + "/tax-rates", """
                {"rate_percent": 5, "effective_from": "%s"}
                """.formatted(Api.in(35)))
                .statusCode(200);

        Api.plan(Api.in(34));
        Api.plan(Api.in(35));

        assertEquals(new BigDecimal("0"), taxOf(subscription, Api.in(34)));
        assertEquals(new BigDecimal("5"), taxOf(subscription, Api.in(35)));
        assertEquals(new BigDecimal("5"), taxOf(order, Api.in(35)));
        Api.get(
                        Tokens.customer(customer),
                        "/api/subscriptions/%s/calendar?from=%s&to=%s"
                                .formatted(subscription, Api.in(34), Api.in(35)))
                .body("items.tax_rate_percent", contains(0, 5))
                .body("items.unit_price_paise", contains(10_500, 10_500))
                .body("items.tax_rule", contains("HSN", "PRODUCT"));
    }

    @Test
    void a_products_own_cut_off_and_limits_bind_orders_and_subscriptions() {
        String cake = Api.post(ADMIN, "/api/products", """
                {"name": "Cake", "category": "Cakes", "unit": "piece", "price_paise": 50000,
                 "tax_rate_percent": 5, "min_qty": 1, "max_qty": 2,
                 "picture_url": "https://example.org/cake.jpg",
                 "cut_offs": {"morning_cutoff": "00:00", "morning_days_before": 3}}
                """)
                .statusCode(201)
                .body("cut_offs.morning_days_before", is(3))
                .body("picture_url", is("https://example.org/cake.jpg"))
                .extract()
                .path("id");
        String customer = Household.known(customers);
        String token = Tokens.customer(customer);

        assertEquals(
                "cutoff-passed",
                Api.code(Api.post(token, "/api/orders", Api.order(customer, Api.in(3), cake, ""))
                        .statusCode(422)));
        assertEquals(
                "quantity-limits",
                Api.code(Api.post(
                                token,
                                "/api/orders",
                                Api.order(customer, Api.in(5), cake, "").replace("2}", "3}"))
                        .statusCode(422)));
        Api.post(token, "/api/orders", Api.order(customer, Api.in(5), cake, "")).statusCode(201);
        assertEquals(
                "cutoff-passed",
                Api.code(Api.post(
                                token,
                                "/api/subscriptions",
                                Api.subscription(customer, Api.in(3), cake, ""))
                        .statusCode(422)));
        String id = Api.started(customer, Api.in(5), cake);
        assertEquals(
                "quantity-limits",
                Api.code(Api.as(token)
                        .body("{\"default_qty\": 3}")
                        .patch("/api/subscriptions/" + id)
                        .then()
                        .statusCode(422)));
    }

    private static BigDecimal taxOf(String order, LocalDate date) {
        return Events.await(
                        Topics.DELIVERY_SCHEDULED,
                        fact -> fact.orderId().equals(order) && fact.date().equals(date),
                        PATIENCE)
                .items()
                .get(0)
                .taxRatePercent();
    }

    private static ValidatableResponse price(String token, String product, String query) {
        return Api.get(token, "/api/products/" + product + "/price" + query);
    }
}

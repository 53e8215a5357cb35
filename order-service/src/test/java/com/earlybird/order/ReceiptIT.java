package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a supplier brought, beside what was ordered and what was delivered. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class ReceiptIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicInteger USERS = new AtomicInteger(8_000);

    @Inject
    Customers customers;

    private final String user = "UR-" + USERS.incrementAndGet();
    private String product;
    private String supplier;

    @BeforeEach
    void a_product_and_who_sells_it() {
        product = Api.product(5_000);
        supplier = Api.post(
                        Tokens.admin(),
                        "/api/suppliers",
                        "{\"name\": \"Dairy\", \"user_id\": \"%s\"}".formatted(user))
                .statusCode(201)
                .extract()
                .path("id");
        Api.post(Tokens.admin(), "/api/suppliers/" + supplier + "/products", """
                {"product_id": "%s", "price_paise": 4000, "lead_days": 2}
                """.formatted(product))
                .statusCode(201);
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

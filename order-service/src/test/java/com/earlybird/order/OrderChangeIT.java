package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OrderChange;
import com.earlybird.order.onetime.domain.Placement;
import com.earlybird.order.onetime.domain.WantedItem;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import java.math.BigDecimal;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Topics;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.platform.store.Store;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class OrderChangeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Customers customers;

    @Inject
    Store store;

    @Inject
    OneTimeOrders orders;

    @Inject
    Products products;

    private String product;
    private String customer;
    private String token;

    @BeforeEach
    void a_household_and_a_product() {
        product = Api.product(25_000);
        customer = Household.known(customers);
        token = Tokens.customer(customer);
    }

    @Test
    void an_order_changes_until_the_cut_off_and_moves_to_another_day() {
        String id = Api.placed(customer, Api.in(36), product);

        patch(token, id, items(product, 3) + ", \"notes\": \"ring twice\"")
                .statusCode(200)
                .body("total_paise", is(75_000))
                .body("items[0].price_rule", is("PRODUCT"))
                .body("notes", is("ring twice"))
                .header("ETag", "\"2\"");
        patch(token, id, "\"delivery_date\": \"%s\"".formatted(Api.in(37)))
                .statusCode(200)
                .body("delivery_date", is(Api.in(37).toString()))
                .body("items[0].qty", is(3));
        refused("cutoff-passed", "\"delivery_date\": \"%s\"".formatted(Api.today()), id);
        refused("quantity-step", items(product, "0.5"), id);
        patch(Tokens.customer(Api.newCustomer()), id, items(product, 1)).statusCode(404);
        patch(Tokens.deliveryBoy("DB-0001"), id, items(product, 1)).statusCode(403);
    }

    @Test
    void placing_changing_and_cancelling_are_previewed_with_rupees_and_change_nothing() {
        String body = Api.order(customer, Api.in(36), product, "");
        Api.post(token, "/api/orders?preview=true", body)
                .statusCode(200)
                .body("affected.qty_before", contains(0))
                .body("affected.qty_after", contains(2))
                .body("affected.amount_after_paise", contains(50_000))
                .body("difference_paise", is(50_000));
        Api.get(token, "/api/orders").body("items", hasSize(0));
        String id = Api.placed(customer, Api.in(36), product);

        patch(token, id + "?preview=true", items(product, 3))
                .statusCode(200)
                .body("affected.date", contains(Api.in(36).toString()))
                .body("affected.amount_before_paise", contains(50_000))
                .body("affected.amount_after_paise", contains(75_000))
                .body("difference_paise", is(25_000));
        patch(token, id + "?preview=true", "\"delivery_date\": \"%s\"".formatted(Api.in(37)))
                .body("affected.date", contains(Api.in(36).toString(), Api.in(37).toString()))
                .body("affected.qty_after", contains(0, 2))
                .body("difference_paise", is(0));
        cancel(token, id, "?preview=true").body("difference_paise", is(-50_000));
        reorder(token, id, "?preview=true", Api.in(37), "")
                .statusCode(200)
                .body("affected.date", contains(Api.in(37).toString()));

        Api.get(token, "/api/orders/" + id)
                .header("ETag", "\"1\"")
                .body("status", is("PENDING"))
                .body("total_paise", is(50_000));
        Api.get(token, "/api/orders").body("items", hasSize(1));
    }

    @Test
    void a_preview_is_refused_as_the_order_would_be_and_to_whoever_it_is_not_of() {
        String body = Api.order(customer, Api.in(36), product, "");
        String id = Api.placed(customer, Api.in(36), product);
        String other = Tokens.customer(Api.newCustomer());

        assertEquals(
                "duplicate-order",
                Api.code(Api.post(token, "/api/orders?preview=true", body).statusCode(409)));
        refused("quantity-step", items(product, "0.5"), id + "?preview=true");
        refused(
                "cutoff-passed",
                "\"delivery_date\": \"%s\"".formatted(Api.today()),
                id + "?preview=true");
        Api.post(other, "/api/orders?preview=true", body).statusCode(404);
        patch(other, id + "?preview=true", items(product, 1)).statusCode(404);
        cancel(other, id, "?preview=true").statusCode(404);
        reorder(other, id, "?preview=true", Api.in(37), "").statusCode(404);
        cancel(token, id, "").statusCode(200);
        cancel(token, id, "?preview=true").body("affected", hasSize(0));
    }

    private static ValidatableResponse cancel(String token, String id, String query) {
        return Api.post(
                token, "/api/orders/" + id + "/cancel" + query, "{\"reason\": \"away\"}");
    }

    @Test
    void a_planned_order_that_moves_is_called_off_there_and_scheduled_here() {
        String id = Api.placed(customer, Api.in(31), product);
        Api.plan(Api.in(31));
        Api.plan(Api.in(32));

        patch(token, id, "\"delivery_date\": \"%s\"".formatted(Api.in(32)))
                .statusCode(200)
                .body("status", is("CONFIRMED"));

        Events.await(
                Topics.DELIVERY_SCHEDULED,
                fact -> fact.orderId().equals(id)
                        && fact.date().equals(Api.in(31))
                        && fact.action() == ScheduleAction.CANCEL,
                PATIENCE);
        Events.await(
                Topics.DELIVERY_SCHEDULED,
                fact -> fact.orderId().equals(id)
                        && fact.date().equals(Api.in(32))
                        && fact.action() == ScheduleAction.SCHEDULE,
                PATIENCE);
    }

    @Test
    void a_change_whose_maker_died_before_it_was_planned_is_planned_when_it_is_heard() {
        String id = Api.placed(customer, Api.in(33), product);
        Api.plan(Api.in(33));
        OrderChange three = new OrderChange(
                null, null, List.of(new WantedItem(product, new BigDecimal("3"))), null, null);
        Placement known = new Placement(
                customers.find(customer).await().atMost(PATIENCE).orElseThrow(),
                PriceBook.of(
                        List.of(products.get(product)
                                .await()
                                .atMost(PATIENCE)
                                .value()),
                        List.of()),
                List.of(),
                Sample.window(Instant.now(), true, null),
                60);

        orders.update(
                        id,
                        null,
                        Act.of(Caller.service("test", null), "change-order"),
                        stored -> stored.value().changed(three, known, "UR-0100"))
                .await()
                .atMost(PATIENCE);

        Events.await(
                Topics.DELIVERY_SCHEDULED,
                fact -> fact.orderId().equals(id)
                        && fact.version() == 2
                        && fact.items().get(0).qty().intValueExact() == 3,
                PATIENCE);
    }

    @Test
    void the_same_again_for_another_day_is_a_new_order_at_its_own_price() {
        String id = Api.placed(customer, Api.in(3), product);
        Api.post(Tokens.admin(), "/api/products/" + product + "/prices", """
                {"price_paise": 30000, "effective_from": "%s"}
                """.formatted(Api.in(10)));

        String again = reorder(token, id, Api.in(10), "")
                .statusCode(201)
                .body("total_paise", is(60_000))
                .body("customer_id", is(customer))
                .extract()
                .path("id");

        assertNotEquals(id, again);
        assertEquals(
                "duplicate-order", Api.code(reorder(token, id, Api.in(10), "").statusCode(409)));
        reorder(token, id, Api.in(10), ", \"allow_duplicate\": true").statusCode(201);
        assertEquals(
                "cutoff-passed", Api.code(reorder(token, id, Api.today(), "").statusCode(422)));
        reorder(Tokens.customer(Api.newCustomer()), id, Api.in(10), "").statusCode(404);
    }

    @Test
    void the_basket_of_an_order_more_than_a_minute_old_can_be_ordered_again_once() {
        String id = Api.placed(customer, Api.in(3), product);
        String body = Api.order(customer, Api.in(3), product, "");
        Api.post(token, "/api/orders", body).statusCode(409);
        Instant then = Instant.now().minusSeconds(61).truncatedTo(ChronoUnit.MILLIS);
        store.collection("orders")
                .updateOne(Filters.eq("_id", id), Updates.set("placed_at", then.toString()))
                .await()
                .atMost(PATIENCE);

        List<Integer> answers = IntStream.range(0, 5)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> Api.post(token, "/api/orders", body).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409), answers);
    }

    @Test
    void an_extra_goes_with_the_customers_own_subscription() {
        String subscription = Api.started(customer, Api.in(3), product);
        String others = Api.started(Household.known(customers), Api.in(3), product);
        String more = ", \"subscription_id\": \"%s\"";

        Api.post(
                        token,
                        "/api/orders",
                        Api.order(customer, Api.in(4), product, more.formatted(subscription)))
                .statusCode(201)
                .body("subscription_id", is(subscription));
        assertEquals(
                "subscription-unknown",
                Api.code(Api.post(
                                token,
                                "/api/orders",
                                Api.order(customer, Api.in(4), product, more.formatted(others)))
                        .statusCode(422)));
    }

    private void refused(String code, String body, String id) {
        assertEquals(code, Api.code(patch(token, id, body).statusCode(422)));
    }

    private static ValidatableResponse patch(String token, String id, String body) {
        return Api.as(token).body("{" + body + "}").patch("/api/orders/" + id).then();
    }

    private static String items(String product, Object qty) {
        return "\"items\": [{\"product_id\": \"%s\", \"qty\": %s}]".formatted(product, qty);
    }

    private static ValidatableResponse reorder(
            String token, String id, LocalDate date, String more) {
        return reorder(token, id, "", date, more);
    }

    private static ValidatableResponse reorder(
            String token, String id, String query, LocalDate date, String more) {
        return Api.post(token, "/api/orders/" + id + "/reorder" + query, """
                {"delivery_date": "%s"%s}
                """.formatted(date, more));
    }
}

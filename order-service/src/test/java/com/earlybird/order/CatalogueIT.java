package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.ProductState;
import com.earlybird.order.catalogue.app.Categories;
import com.earlybird.order.catalogue.app.FollowCategoryNames;
import com.earlybird.order.catalogue.domain.Category;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.OpenApiDrift;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class CatalogueIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ADMIN = Tokens.admin();

    @Inject
    Categories categories;

    @Inject
    FollowCategoryNames follow;

    @Test
    void each_change_of_a_product_is_told_whole_with_a_higher_version() {
        String id = Api.product(3_400);
        String path = "/api/products/" + id;

        Api.as(ADMIN)
                .body("{\"name\": \"Toned milk\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", is("Toned milk"));
        Api.post(ADMIN, path + "/prices", price(3_600, 10))
                .body("price_paise", is(3_400))
                .body("prices.price_paise", contains(3_400, 3_600));
        Api.post(ADMIN, path + "/prices", price(3_600, 10)).header("ETag", "\"3\"");
        Api.post(
                        ADMIN,
                        path + "/tax-rates",
                        "{\"rate_percent\": 5, \"effective_from\": \"%s\"}".formatted(Api.in(10)))
                .statusCode(200)
                .header("ETag", "\"4\"");

        ProductState last = Events.await(
                Topics.PRODUCTS, p -> p.productId().equals(id) && p.version() == 4, PATIENCE);
        assertEquals("Toned milk", last.name());
        assertEquals(2, last.prices().size());
        assertEquals(2, last.taxRates().size());
    }

    @Test
    void an_hsn_code_without_a_known_rate_needs_one() {
        String body = """
                {"name": "Cola", "category": "drinks", "unit": "bottle", "price_paise": 4000,
                 "hsn_code": "2202"%s}
                """;

        ValidatableResponse refused = Api.post(ADMIN, "/api/products", body.formatted(""));

        assertEquals("tax-rate-needed", Api.code(refused.statusCode(422)));
        Api.post(ADMIN, "/api/products", body.formatted(", \"tax_rate_percent\": 40"))
                .statusCode(201)
                .body("tax_rate_percent", is(40));
    }

    @Test
    void everybody_with_a_login_sees_products_and_only_admins_change_them() {
        String id = Api.product(100);

        Api.get(Tokens.deliveryBoy("DB-0001"), "/api/products/" + id).statusCode(200);
        Api.get(Tokens.customer("CU-20260105-0001"), "/api/products?category=dairy&limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next_cursor", notNullValue());
        Api.as(Tokens.support())
                .body("{\"name\": \"x\"}")
                .patch("/api/products/" + id)
                .then()
                .statusCode(403);
        Api.get(ADMIN, "/api/products/PR-99999").statusCode(404);
        RestAssured.given().get("/api/products").then().statusCode(401);
    }

    @Test
    void an_old_version_of_a_product_is_refused() {
        String path = "/api/products/" + Api.product(100);

        Api.as(ADMIN)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"A\"}")
                .patch(path)
                .then()
                .statusCode(200);
        Api.as(ADMIN)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"B\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void a_price_agreement_is_one_for_each_customer_and_product() {
        String product = Api.product(3_400);
        String customer = Api.newCustomer();

        agree(customer, product, 3_000, 1).statusCode(201);
        agree(customer, product, 2_900, 10).body("prices.price_paise", contains(3_000, 2_900));
        Api.get(ADMIN, "/api/price-agreements?customer_id=" + customer).body("items", hasSize(1));
        assertEquals(
                "product-unknown", Api.code(agree(customer, "PR-99999", 1, 1).statusCode(422)));
        assertEquals(
                "customer-unknown",
                Api.code(agree("CU-20260105-9404", product, 1, 1).statusCode(422)));
        Api.post(Tokens.support(), "/api/price-agreements", "{}").statusCode(403);
    }

    @Test
    void a_category_is_there_once_and_a_product_brings_a_new_one() {
        String name = "Fresh Sweets " + Api.product(1);
        String body = """
                {"name": "Peda", "category": "%s", "unit": "kg", "price_paise": 40000}
                """;

        Api.post(ADMIN, "/api/products", body.formatted(name)).statusCode(201);
        String id = Api.post(
                        ADMIN,
                        "/api/categories",
                        "{\"name\": \"%s\"}".formatted(name.toUpperCase()))
                .statusCode(201)
                .body("name", is(name))
                .extract()
                .path("id");
        Api.as(ADMIN)
                .body("{\"position\": 3, \"description\": \"for feasts\"}")
                .patch("/api/categories/" + id)
                .then()
                .body("position", is(3));
        Api.post(ADMIN, "/api/products", body.formatted(name.toLowerCase()))
                .body("category", is(name));

        Api.get(Tokens.deliveryBoy("DB-0001"), "/api/categories/" + id)
                .body("description", is("for feasts"));
        Api.get(ADMIN, "/api/categories?limit=500").body("items.id", hasItem(id));
        Api.post(Tokens.support(), "/api/categories", "{\"name\": \"x\"}").statusCode(403);
    }

    @Test
    void a_category_that_is_renamed_takes_its_products_along_and_is_found_by_either_name() {
        String old = "Sweets " + Api.product(1);
        String now = "Mithai " + Api.product(1);
        String product = sweet(old);
        String id = category(old);

        rename(id, now).statusCode(200).body("id", is(id)).body("name", is(now));
        rename(id, now).statusCode(200).header("ETag", "\"2\"");

        Api.get(ADMIN, "/api/products/" + product).body("category", is(now));
        Events.await(
                Topics.PRODUCTS,
                p -> p.productId().equals(product) && p.category().equals(now),
                PATIENCE);
        for (String name : List.of(old, now)) {
            Api.as(ADMIN)
                    .queryParam("category", name)
                    .get("/api/products")
                    .then()
                    .body("items.id", contains(product));
            assertEquals(id, category(name));
        }
        Api.get(ADMIN, "/api/products/" + sweet(old)).body("category", is(now));
        Api.get(ADMIN, "/api/categories?limit=500")
                .body("items.findAll { it.name == '%s' }".formatted(now), hasSize(1));
        rename(id, old).statusCode(200);
        Api.get(ADMIN, "/api/products/" + product).body("category", is(old));
    }

    @Test
    void a_name_that_another_category_has_or_had_is_refused() {
        String one = "Cakes " + Api.product(1);
        String other = "Breads " + Api.product(1);
        sweet(one);
        sweet(other);
        rename(category(one), "New " + one).statusCode(200);

        for (String taken : List.of(one.toUpperCase(), "new " + one)) {
            assertEquals(
                    "category-exists", Api.code(rename(category(other), taken).statusCode(409)));
        }
        Api.get(ADMIN, "/api/categories/" + category(other)).body("name", is(other));
        rename(category(other), "---").statusCode(400);
        Api.as(Tokens.support())
                .body("{\"name\": \"x\"}")
                .patch("/api/categories/" + category(one))
                .then()
                .statusCode(403);
        Api.as(ADMIN)
                .header("If-Match", "\"7\"")
                .body("{\"name\": \"Free %s\"}".formatted(one))
                .patch("/api/categories/" + category(other))
                .then()
                .statusCode(412);
        rename(category(one), "Free " + one).statusCode(200);
    }

    @Test
    void products_that_did_not_follow_their_category_before_a_kill_follow_at_the_next_look() {
        String old = "Snacks " + Api.product(1);
        String now = "Savouries " + Api.product(1);
        String product = sweet(old);
        Category category = categories.get(category(old)).await().atMost(PATIENCE).value();
        // As if the process had died when the category had its new name and no product had.
        categories
                .update(
                        category.id(),
                        null,
                        Act.of(Caller.service("test", null), "half-way"),
                        c -> c.changed(now, null, null, null, c.updatedAt()))
                .await()
                .atMost(PATIENCE);
        Api.get(ADMIN, "/api/products/" + product).body("category", is(old));

        follow.all().await().atMost(PATIENCE);

        Api.get(ADMIN, "/api/products/" + product).body("category", is(now));
    }

    private static String sweet(String category) {
        return Api.post(ADMIN, "/api/products", """
                {"name": "Peda", "category": "%s", "unit": "kg", "price_paise": 40000}
                """.formatted(category))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String category(String name) {
        return Api.post(ADMIN, "/api/categories", "{\"name\": \"%s\"}".formatted(name))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse rename(String id, String name) {
        return Api.as(ADMIN)
                .body("{\"name\": \"%s\"}".formatted(name))
                .patch("/api/categories/" + id)
                .then();
    }

    @Test
    void settings_can_be_read_and_replaced_and_the_change_is_audited() {
        String before = Api.get(ADMIN, "/api/orders/settings")
                .statusCode(200)
                .body("morning_cutoff", is("20:00"))
                .body("horizon_days", is(60))
                .extract()
                .asString();

        Api.as(ADMIN)
                .body(before.replace("20:00", "21:30"))
                .put("/api/orders/settings")
                .then()
                .statusCode(200)
                .body("morning_cutoff", is("21:30"));
        Api.as(ADMIN).body(before).put("/api/orders/settings").then().statusCode(200);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Api.get(
                        ADMIN, "/api/orders/audit?table=settings&limit=500")
                .body(
                        "items.findAll { it.after.morning_cutoff?.startsWith('21:30')"
                                + " || it.before.morning_cutoff?.startsWith('21:30') }",
                        hasSize(2)));
        Api.as(ADMIN)
                .body(before.replace("20:00", "25:00"))
                .put("/api/orders/settings")
                .then()
                .statusCode(400);
        Api.get(Tokens.support(), "/api/orders/settings").statusCode(403);
    }

    @Test
    void the_api_is_the_one_that_is_checked_in() {
        OpenApiDrift.check(java.nio.file.Path.of("openapi.yaml"));
    }

    private static String price(long paise, int days) {
        return "{\"price_paise\": %d, \"effective_from\": \"%s\"}".formatted(paise, Api.in(days));
    }

    private static ValidatableResponse agree(
            String customer, String product, long paise, int days) {
        return Api.post(ADMIN, "/api/price-agreements", """
                {"customer_id": "%s", "product_id": "%s", "price_paise": %d,
                 "effective_from": "%s"}
                """.formatted(
                        customer, product, paise, Api.in(days)));
    }
}

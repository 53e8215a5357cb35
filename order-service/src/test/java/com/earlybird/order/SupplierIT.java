package com.earlybird.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.order.supplier.app.ReadSuppliers;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(CustomerServiceStandIn.class)
class SupplierIT {
    private static final String ADMIN = Tokens.admin();
    private static final String ACCOUNT = "50100123456789";

    @Inject
    ReadSuppliers suppliers;

    @Test
    void a_bank_account_is_answered_masked_and_is_not_in_the_audit_trail() {
        String id = supplier("Gokul Dairy");

        Api.get(ADMIN, "/api/suppliers/" + id)
                .statusCode(200)
                .body("phone", is("+919876543210"))
                .body("gstin", is("27AAPFU0939F1ZV"))
                .body("bank_account.account_number", is("**********6789"))
                .body("bank_account.ifsc", is("HDFC0001234"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            String audit = Api.get(ADMIN, "/api/orders/audit?record_id=" + id)
                    .body("items", hasSize(1))
                    .extract()
                    .asString();
            assertFalse(audit.contains(ACCOUNT), audit);
        });
        Api.get(ADMIN, "/api/suppliers?limit=500").body("items.id", hasItem(id));
    }

    @Test
    void what_cannot_be_a_supplier_is_refused() {
        refused(body("Gokul", "12345", "27AAPFU0939F1ZV", ACCOUNT), "phone");
        refused(body("Gokul", "9876543210", "27AAPFU0939F1ZX", ACCOUNT), "gstin");
        refused(body("Gokul", "9876543210", "27AAPFU0939F1ZV", "12"), "account_number");
        Api.post(Tokens.support(), "/api/suppliers", "{}").statusCode(403);
        Api.get(Tokens.supplier(), "/api/suppliers").statusCode(403);
        Api.get(Tokens.customer("CU-20260105-0001"), "/api/suppliers").statusCode(403);
        Api.get(ADMIN, "/api/suppliers/SP-99999").statusCode(404);
    }

    @Test
    void a_supplier_has_one_price_for_a_product() {
        String supplier = supplier("Chitale");
        String product = Api.product(3_400);
        String path = "/api/suppliers/" + supplier + "/products";

        Api.post(ADMIN, path, asks(product, 2_900)).statusCode(201);
        Api.post(ADMIN, path, asks(product, 2_800)).statusCode(201);
        Api.post(ADMIN, path, asks(product, 2_800)).header("ETag", "\"2\"");

        Api.get(ADMIN, path)
                .body("items.price_paise", contains(2_800))
                .body("items[0].delivery_days", contains("MON", "THU"));
        assertEquals(
                "product-unknown",
                Api.code(Api.post(ADMIN, path, asks("PR-99999", 1)).statusCode(422)));
        Api.post(ADMIN, "/api/suppliers/SP-99999/products", asks(product, 1)).statusCode(404);
    }

    @Test
    void procurement_hears_of_active_offers_the_cheapest_first() {
        String dear = supplier("Dear");
        String cheap = supplier("Cheap");
        String gone = supplier("Gone");
        String product = Api.product(3_400);
        sell(dear, product, 3_000);
        sell(cheap, product, 2_500);
        sell(gone, product, 100);

        Api.as(ADMIN)
                .body("{\"active\": false}")
                .patch("/api/suppliers/" + gone)
                .then()
                .statusCode(200)
                .body("name", is("Gone"));

        List<ReadSuppliers.Offer> offers = suppliers
                .ofProducts(List.of(product, "PR-99999"))
                .await()
                .atMost(Duration.ofSeconds(10))
                .get(product);
        assertEquals(
                List.of(cheap, dear),
                offers.stream().map(offer -> offer.supplier().id()).toList());
    }

    private static void refused(String body, String field) {
        String detail = Api.post(ADMIN, "/api/suppliers", body)
                .statusCode(400)
                .extract()
                .asString();
        assertTrue(detail.contains(field), detail);
        assertFalse(detail.contains(ACCOUNT), detail);
    }

    private static void sell(String supplier, String product, long paise) {
        Api.post(ADMIN, "/api/suppliers/" + supplier + "/products", asks(product, paise))
                .statusCode(201);
    }

    private static String supplier(String name) {
        return Api.post(
                        ADMIN,
                        "/api/suppliers",
                        body(name, "98765 43210", "27AAPFU0939F1ZV", ACCOUNT))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String name, String phone, String gstin, String account) {
        return """
                {"name": "%s", "phone": "%s", "gstin": "%s",
                 "bank_account": {"account_number": "%s", "ifsc": "HDFC0001234", "holder": "G"}}
                """.formatted(name, phone, gstin, account);
    }

    private static String asks(String product, long paise) {
        return """
                {"product_id": "%s", "price_paise": %d, "delivery_days": ["MON", "THU"]}
                """.formatted(product, paise);
    }
}

package com.earlybird.runner.smoke;

import static com.earlybird.runner.smoke.Smoke.that;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A customer comes, orders, thinks better of it, and leaves. What stays is called a smoke test. */
final class WriteChecks {
    private static final String NAME = "Smoke test";

    private final Api nobody;
    private final Api admin;
    private final LocalDate today;

    WriteChecks(Api nobody, Api admin, LocalDate today) {
        this.today = today;
        this.nobody = nobody;
        this.admin = admin;
    }

    void run(Smoke smoke) {
        String phone = "+9199%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        String password =
                "smoke-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        Optional<JsonNode> created =
                smoke.check("create a customer with a login", () -> create(phone, password));
        if (created.isEmpty()) {
            return;
        }
        String id = created.get().get("id").asText();
        Optional<Api> self =
                smoke.check("the customer logs in", () -> nobody.login(phone, password));
        self.ifPresent(
                customer -> smoke.check("and sees his own account", () -> account(customer, id)));
        smoke.check("an order is placed and cancelled", () -> order(id));
        smoke.check("the customer leaves", () -> admin.post(
                        "/api/customers/" + id + "/status",
                        Map.of("status", "STOPPED", "reason", NAME))
                .ok());
    }

    private JsonNode create(String phone, String password) {
        return admin.post(
                        "/api/customers",
                        Map.of(
                                "name", NAME,
                                "phone", phone,
                                "password", password,
                                "area", NAME,
                                "address",
                                        Map.of(
                                                "address_line1", NAME,
                                                "city", "Chennai",
                                                "state", "Tamil Nadu",
                                                "pincode", "600004")))
                .ok();
    }

    // The account is made from an event, which takes its moment.
    private String account(Api customer, String id) {
        Patience.until(
                "the customer's account",
                () -> customer.get("/api/billing/accounts/" + id),
                answer -> answer.status() == 200);
        return "";
    }

    private String order(String customerId) {
        JsonNode products = admin.get("/api/products?limit=1").ok().path("items");
        if (products.isEmpty()) {
            return "left out, there is no product";
        }
        LocalDate date = today.plusDays(3);
        JsonNode product = products.get(0);
        JsonNode order = admin.post(
                        "/api/orders",
                        Map.of(
                                "customer_id",
                                customerId,
                                "delivery_date",
                                date.toString(),
                                "shift",
                                "MORNING",
                                "items",
                                List.of(Map.of(
                                        "product_id", product.get("id").asText(),
                                        "qty", product.path("quantity_step").decimalValue()))))
                .ok();
        JsonNode cancelled = admin.post(
                        "/api/orders/" + order.get("id").asText() + "/cancel",
                        Map.of("reason", NAME))
                .ok();
        that(
                cancelled.path("status").asText().equals("CANCELLED"),
                "is " + cancelled.path("status").asText());
        return order.get("id").asText();
    }
}

package com.earlybird.runner.demo;

import com.earlybird.runner.client.Api;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The street as it stands on the eve of the month: staff, products, households, subscriptions. */
final class Street {
    static final int HOUSEHOLDS = 40;

    private static final long AGREED_MILK_PAISE = 6_500;
    private static final String PASSWORD = "Early-morning-7";

    private final Api admin;
    private final int run;
    private final List<DeliveryBoy> boys = new ArrayList<>();
    private final Map<String, String> products = new LinkedHashMap<>();
    private final Map<String, Long> listPrices = new HashMap<>();
    private final List<Door> doors = new ArrayList<>();

    /** One who carries, and the API as he uses it. */
    record DeliveryBoy(String id, Api api) {}

    /** A household that has become a customer. */
    record Door(Household household, String customerId, String subscriptionId) {}

    /** @param run tells one demo's phones from another's on the same system */
    Street(Api admin, int run) {
        this.admin = admin;
        this.run = run;
    }

    List<DeliveryBoy> boys() {
        return boys;
    }

    List<Door> doors() {
        return doors;
    }

    String product(String name) {
        return products.get(name);
    }

    /** What this customer has been promised: the first door has its own price for milk. */
    long pricePaise(String customerId, String productId) {
        boolean agreed = customerId.equals(doors.get(0).customerId())
                && productId.equals(product("Cow milk"));
        return agreed ? AGREED_MILK_PAISE : listPrices.get(productId);
    }

    void settle(LocalDate firstDay, Random chance) {
        hireDeliveryBoys();
        Api marketing = hireMarketing();
        stockProducts();
        for (int number = 1; number <= HOUSEHOLDS; number++) {
            doors.add(moveIn(Household.of(number, chance), marketing, firstDay));
        }
        admin.post(
                        "/api/price-agreements",
                        Map.of(
                                "customer_id", doors.get(0).customerId(),
                                "product_id", product("Cow milk"),
                                "price_paise", AGREED_MILK_PAISE,
                                "effective_from", firstDay.toString()))
                .ok();
    }

    private void hireDeliveryBoys() {
        for (String name : List.of("Ganesh", "Babu")) {
            String phone = "+9197%05d%03d".formatted(run % 100_000, boys.size());
            JsonNode hired = hire(name, phone, "DELIVERY_BOY");
            boys.add(new DeliveryBoy(
                    hired.get("delivery_boy_id").asText(), admin.login(phone, PASSWORD)));
        }
    }

    private Api hireMarketing() {
        String phone = "+9197%05d%03d".formatted(run % 100_000, 900);
        hire("Priya", phone, "MARKETING_STAFF");
        return admin.login(phone, PASSWORD);
    }

    private JsonNode hire(String name, String phone, String role) {
        return admin.post(
                        "/api/users",
                        Map.of("name", name, "phone", phone, "role", role, "password", PASSWORD))
                .ok();
    }

    private void stockProducts() {
        stock("Cow milk", "litre", 6_800, "0401", 0, "0.5");
        stock("Curd", "400 g pack", 4_500, "0403", 0, "1");
        stock("Brown bread", "loaf", 5_000, "1905", 0, "1");
        stock("Ghee", "500 ml jar", 42_000, "0405", 5, "1");
    }

    private void stock(
            String name, String unit, long pricePaise, String hsn, int taxPercent, String step) {
        JsonNode product = admin.post(
                        "/api/products",
                        Map.of(
                                "name", name,
                                "category", "Dairy and bread",
                                "unit", unit,
                                "price_paise", pricePaise,
                                "hsn_code", hsn,
                                "tax_rate_percent", taxPercent,
                                "quantity_step", new java.math.BigDecimal(step)))
                .ok();
        products.put(name, product.get("id").asText());
        listPrices.put(product.get("id").asText(), pricePaise);
    }

    private Door moveIn(Household household, Api marketing, LocalDate firstDay) {
        DeliveryBoy boy = boys.get(household.number() <= HOUSEHOLDS / 2 ? 0 : 1);
        String customerId = marketing
                .post("/api/customers", household.customer(run, boy.id()))
                .ok()
                .get("id")
                .asText();
        String product = product(household.evening() ? "Curd" : "Cow milk");
        Household taking = household.evening()
                ? new Household(
                        household.number(),
                        household.name(),
                        java.math.BigDecimal.ONE,
                        household.mode(),
                        true)
                : household;
        String subscriptionId = marketing
                .post(
                        "/api/subscriptions",
                        taking.subscription(customerId, product, firstDay.toString()))
                .ok()
                .get("id")
                .asText();
        return new Door(taking, customerId, subscriptionId);
    }
}

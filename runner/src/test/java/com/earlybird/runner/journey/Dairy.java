package com.earlybird.runner.journey;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Patience;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** A small dairy's doings, in the words of a journey. Everything through the gateway. */
final class Dairy {
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    static final String PASSWORD = "Early-morning-7";

    private static final AtomicInteger PHONES = new AtomicInteger();

    final Api admin;
    final Api anybody;

    Dairy(RunningSystem running) {
        this.admin = running.admin();
        this.anybody = running.anybody();
    }

    /** A month that nobody has lived in yet, seen from the morning before its first day. */
    YearMonth openMonth() {
        return openMonth(28);
    }

    YearMonth openMonth(int daysAtLeast) {
        LocalDate today = now().atZone(ZONE).toLocalDate();
        YearMonth month = YearMonth.from(today).plusMonths(1);
        while (month.lengthOfMonth() < daysAtLeast) {
            month = month.plusMonths(1);
        }
        LocalDate eve = month.atDay(1).minusDays(1);
        if (today.isBefore(eve)) {
            clock(eve, 9);
        }
        return month;
    }

    Instant now() {
        return Instant.parse(admin.get("/api/clock").ok().get("now").asText());
    }

    void clock(LocalDate date, int hour) {
        Instant to = date.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
        admin.put("/api/clock", Map.of("now", to.toString())).ok();
    }

    static String phone() {
        return "+91960%07d".formatted(PHONES.incrementAndGet());
    }

    /** A staff member's login, hired and logged in. */
    Api hire(String role) {
        String phone = phone();
        admin.post("/api/users", user(role, phone)).ok();
        return anybody.login(phone, PASSWORD);
    }

    record DeliveryBoy(String id, Api api) {}

    DeliveryBoy deliveryBoy() {
        String phone = phone();
        String id = admin.post("/api/users", user("DELIVERY_BOY", phone))
                .ok()
                .get("delivery_boy_id")
                .asText();
        return new DeliveryBoy(id, anybody.login(phone, PASSWORD));
    }

    private static Map<String, Object> user(String role, String phone) {
        return Map.of(
                "name", "Somebody of " + role, "phone", phone, "role", role, "password", PASSWORD);
    }

    static Map<String, Object> customerBody(String name, String phone, String deliveryBoyId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("phone", phone);
        body.put("area", "Mill Road");
        body.put(
                "address",
                Map.of(
                        "address_line1", "House 1, Mill Road",
                        "city", "Pune",
                        "state", "Maharashtra",
                        "pincode", "411001"));
        body.put("password", PASSWORD);
        if (deliveryBoyId != null) {
            body.put("delivery_boy_id", deliveryBoyId);
        }
        return body;
    }

    String customer(String name) {
        return admin.post("/api/customers", customerBody(name, phone(), null))
                .ok()
                .get("id")
                .asText();
    }

    String product(String name, long pricePaise) {
        return admin.post(
                        "/api/products",
                        Map.of(
                                "name",
                                name,
                                "category",
                                "Dairy",
                                "unit",
                                "litre",
                                "price_paise",
                                pricePaise,
                                "hsn_code",
                                "0401",
                                "tax_rate_percent",
                                0))
                .ok()
                .get("id")
                .asText();
    }

    /** One a day, each morning, from the first day to the last. */
    String daily(String customer, String product, LocalDate from, LocalDate to) {
        return admin.post(
                        "/api/subscriptions",
                        Map.of(
                                "customer_id",
                                customer,
                                "product_id",
                                product,
                                "mode",
                                "FIXED_DAILY",
                                "default_qty",
                                1,
                                "shift",
                                "MORNING",
                                "start_date",
                                from.toString(),
                                "stop_date",
                                to.plusDays(1).toString(),
                                "auto_start",
                                true))
                .ok()
                .get("id")
                .asText();
    }

    String order(String customer, String product, int qty, LocalDate date) {
        return order(admin, customer, product, qty, date).ok().get("id").asText();
    }

    Api.Answer order(Api as, String customer, String product, int qty, LocalDate date) {
        Map<String, Object> body = Map.of(
                "customer_id",
                customer,
                "delivery_date",
                date.toString(),
                "shift",
                "MORNING",
                "items",
                List.of(Map.of("product_id", product, "qty", qty)));
        return as.post("/api/orders", body, UUID.randomUUID().toString());
    }

    /** Plans the mornings of these days. */
    void plan(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            admin.post("/api/planning", Map.of("date", day.toString(), "shift", "MORNING"))
                    .ok();
        }
    }

    /** Confirms this customer's stop in full, when it has {@code deliveries} of them. */
    void deliver(String customer, LocalDate day, int deliveries) {
        awaitDeliveries(customer, day, deliveries);
        markDelivered(admin, customer, day).ok();
    }

    Api.Answer markDelivered(Api as, String customer, LocalDate day) {
        return as.post(
                "/api/delivery-boy/mark-delivered",
                Map.of(
                        "customer_id",
                        customer,
                        "delivery_date",
                        day.toString(),
                        "shift",
                        "MORNING"));
    }

    List<JsonNode> awaitDeliveries(String customer, LocalDate day, int count) {
        return Patience.until(
                count + " deliveries of " + customer + " on " + day,
                () -> admin.all("/api/deliveries?customer_id=" + customer + "&date=" + day),
                found -> found.size() == count);
    }

    JsonNode monthRow(String customer, YearMonth month) {
        JsonNode view = admin.post(
                        "/api/billing/monthly-view",
                        Map.of("month", month.toString(), "customer_ids", List.of(customer)))
                .ok();
        return StreamSupport.stream(view.get("customers").spliterator(), false)
                .filter(row -> row.get("customer_id").asText().equals(customer))
                .findFirst()
                .orElse(null);
    }

    long chargedPaise(String customer, YearMonth month) {
        JsonNode row = monthRow(customer, month);
        return row == null ? 0 : row.get("total_bill_paise").asLong();
    }

    void awaitCharged(String customer, YearMonth month, long paise) {
        Patience.until(
                customer + " to be charged " + paise,
                () -> chargedPaise(customer, month),
                charged -> charged == paise);
    }

    /**
     * Closes a month for everybody, and gives the run as it ended. It may be unlike the month before
     * it, in which another test had customers of its own.
     */
    JsonNode close(YearMonth month) {
        String run = admin.post(
                        "/api/billing/runs",
                        Map.of("month", month.toString(), "confirm_implausible", true))
                .ok()
                .get("run_id")
                .asText();
        JsonNode ended = Patience.until(
                "billing run " + run,
                () -> admin.get("/api/billing/runs/" + run).ok(),
                state -> !state.get("status").asText().equals("RUNNING"));
        if (!ended.get("status").asText().equals("DONE")) {
            throw new AssertionError("the run ended as " + ended);
        }
        return ended;
    }

    List<JsonNode> bills(String customer, YearMonth month) {
        return admin.all("/api/billing/bills?customer_id=" + customer + "&month=" + month).stream()
                .map(bill -> admin.get("/api/billing/bills/" + bill.get("id").asText())
                        .ok())
                .toList();
    }

    JsonNode onlyBill(String customer, YearMonth month) {
        List<JsonNode> bills = bills(customer, month);
        if (bills.size() != 1) {
            throw new AssertionError("expected one bill of " + customer + ", got " + bills);
        }
        return bills.get(0);
    }

    JsonNode orderNow(String order) {
        return admin.get("/api/orders/" + order).ok();
    }

    JsonNode awaitOrder(String order, String field, String value) {
        return Patience.until(
                order + " to have " + field + " " + value,
                () -> orderNow(order),
                it -> it.path(field).asText().equals(value));
    }

    JsonNode reconciliation(YearMonth month) {
        return admin.get("/api/billing/reconciliation?from=" + month.atDay(1) + "&to="
                        + month.atEndOfMonth())
                .ok();
    }
}

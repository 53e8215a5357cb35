package com.earlybird.runner.demo;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Patience;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The end of the month: everything charged, the month closed, the bills paid (by most). */
final class Settlement {
    private final Api admin;
    private final Street street;
    private final YearMonth month;

    Settlement(Api admin, Street street, YearMonth month) {
        this.admin = admin;
        this.street = street;
        this.month = month;
    }

    /** The month's view of the street's customers, when all that was handed over is charged. */
    long awaitCharged(long expectedPaise) {
        return Patience.until(
                "charges of " + expectedPaise + " paise",
                () -> monthlyView().stream()
                        .mapToLong(row -> row.get("total_bill_paise").asLong())
                        .sum(),
                charged -> charged >= expectedPaise);
    }

    List<JsonNode> monthlyView() {
        JsonNode view = admin.post(
                        "/api/billing/monthly-view",
                        Map.of(
                                "month",
                                month.toString(),
                                "customer_ids",
                                customers(),
                                "limit",
                                500))
                .ok();
        return stream(view.get("customers"));
    }

    JsonNode close() {
        String run = admin.post("/api/billing/runs", Map.of("month", month.toString()))
                .ok()
                .get("run_id")
                .asText();
        return Patience.until(
                "the billing run " + run,
                () -> admin.get("/api/billing/runs/" + run).ok(),
                state -> !state.get("status").asText().equals("RUNNING"));
    }

    /** The street's bills of the month, whole. */
    List<JsonNode> bills() {
        List<String> customers = customers();
        return admin.all("/api/billing/bills?month=" + month).stream()
                .filter(bill -> customers.contains(bill.get("customer_id").asText()))
                .map(bill -> admin.get("/api/billing/bills/" + id(bill)).ok())
                .toList();
    }

    static String id(JsonNode bill) {
        return bill.has("id") ? bill.get("id").asText() : bill.get("bill_id").asText();
    }

    /** Two of three pay in full, one of six pays half, the rest has not yet. Gives what came in. */
    long pay(List<JsonNode> bills, Random chance) {
        long received = 0;
        for (JsonNode bill : bills) {
            long due = bill.get("amount_due_paise").asLong();
            int mood = chance.nextInt(6);
            long amount = mood < 4 ? due : mood == 4 ? due / 2 : 0;
            if (amount > 0) {
                Map<String, Object> payment = Map.of(
                        "customer_id",
                        bill.get("customer_id").asText(),
                        "amount_paise",
                        amount,
                        "method",
                        "UPI",
                        "reference",
                        "UTR-" + id(bill));
                String key = "demo-pay-" + id(bill);
                admin.post("/api/payments", payment, key).ok();
                admin.post("/api/payments", payment, key).ok();
                received += amount;
            }
        }
        return received;
    }

    JsonNode reconciliation() {
        return admin.get("/api/billing/reconciliation?from=" + month.atDay(1) + "&to="
                        + month.atEndOfMonth())
                .ok();
    }

    private List<String> customers() {
        return street.doors().stream().map(Street.Door::customerId).collect(Collectors.toList());
    }

    static List<JsonNode> stream(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false).toList();
    }
}

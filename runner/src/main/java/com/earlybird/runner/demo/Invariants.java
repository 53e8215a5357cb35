package com.earlybird.runner.demo;

import com.earlybird.runner.client.Api;
import com.earlybird.runner.client.Patience;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The promises, each held against the API's answers. One that fails is said, and fails the demo. */
final class Invariants {
    private final List<String> broken = new ArrayList<>();

    List<String> broken() {
        return broken;
    }

    void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    void same(long expected, long actual, String what) {
        check(expected == actual, what + ": expected " + expected + ", got " + actual);
    }

    /** Every bill is the sum of its lines, and its sums add up as product.md says. */
    void billAddsUp(JsonNode bill) {
        String id = Settlement.id(bill);
        long lines =
                sum(bill.get("line_items"), line -> line.get("amount_paise").asLong());
        same(lines, paise(bill, "charges"), id + " charges are the sum of its lines");
        same(
                paise(bill, "opening_balance")
                        + paise(bill, "charges")
                        + paise(bill, "adjustments")
                        - paise(bill, "payments")
                        + paise(bill, "round_off"),
                paise(bill, "closing_balance"),
                id + " closing balance");
        same(
                lines,
                sum(bill.get("tax_summary"), row -> row.get("total_paise").asLong()),
                id + " tax summary covers every line");
        for (JsonNode row : bill.get("tax_summary")) {
            same(
                    paise(row, "total"),
                    paise(row, "taxable") + paise(row, "cgst") + paise(row, "sgst"),
                    id + " tax row adds up");
        }
    }

    void charged(Tally tally, Street street, List<JsonNode> bills) {
        for (Street.Door door : street.doors()) {
            long billed = bills.stream()
                    .filter(bill -> bill.get("customer_id").asText().equals(door.customerId()))
                    .mapToLong(bill -> paise(bill, "charges"))
                    .sum();
            same(
                    tally.ofCustomerPaise(door.customerId()),
                    billed,
                    door.customerId() + " is billed what was handed over");
        }
    }

    void oneTimeOrdersAreBilled(Api admin, Tally tally, String month) {
        for (String order : tally.oneTimeOrders()) {
            JsonNode answer = Patience.until(
                    order + " to be billed",
                    () -> admin.get("/api/orders/" + order).ok(),
                    it -> it.get("billed").asBoolean());
            check(
                    answer.get("delivery_confirmed").asBoolean()
                            && answer.get("status").asText().equals("DELIVERED")
                            && answer.get("billed_month").asText().equals(month),
                    order + " is delivered, confirmed and billed in " + month);
        }
    }

    void reconciled(JsonNode reconciliation) {
        same(0, reconciliation.get("difference_paise").asLong(), "reconciliation difference");
        for (String list : List.of("missing", "duplicate", "different")) {
            same(0, reconciliation.get(list).size(), "reconciliation: " + list);
        }
    }

    private static long sum(JsonNode rows, ToLongFunction<JsonNode> paise) {
        return Settlement.stream(rows).stream().mapToLong(paise).sum();
    }

    static long paise(JsonNode node, String name) {
        return node.get(name + "_paise").asLong();
    }
}

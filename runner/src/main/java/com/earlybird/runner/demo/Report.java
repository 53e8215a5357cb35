package com.earlybird.runner.demo;

import static com.earlybird.runner.demo.Invariants.paise;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The month in figures, as the API answered them. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(
            Tally tally,
            long chargedPaise,
            List<JsonNode> bills,
            long receivedPaise,
            JsonNode reconciliation) {
        long oneTime = sum(bills, "one_time_total");
        long subscription = sum(bills, "subscription_total");
        long billed = subscription + oneTime;
        Map<String, Long> statuses = new TreeMap<>(bills.stream()
                .map(bill -> bill.get("status").asText())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        out.println();
        line(
                "stops confirmed",
                "%d in full, %d in part, %d in vain; %d tapped twice"
                        .formatted(
                                tally.full(), tally.partial(), tally.missed(), tally.repeated()));
        line("handed over", rupees(tally.totalPaise()));
        line("charged", rupees(chargedPaise));
        line("billed", rupees(billed) + " on " + bills.size() + " bills " + statuses);
        line("  subscriptions", rupees(subscription));
        line(
                "  one-time orders",
                "%s (%.1f %%: what the old system would have lost)"
                        .formatted(rupees(oneTime), 100.0 * oneTime / Math.max(1, billed)));
        line("received", rupees(receivedPaise));
        line("still due", rupees(sum(bills, "amount_due")));
        line(
                "reconciliation",
                "%s deliveries confirmed, %s charged, difference %s paise"
                        .formatted(
                                reconciliation.get("confirmed_deliveries"),
                                reconciliation.get("charged_deliveries"),
                                reconciliation.get("difference_paise")));
        out.println();
    }

    private void line(String what, String value) {
        out.printf("  %-20s %s%n", what, value);
    }

    private static long sum(List<JsonNode> bills, String name) {
        return bills.stream().mapToLong(bill -> paise(bill, name)).sum();
    }

    /** Rupees and paise with the thousands apart. */
    static String rupees(long paise) {
        return "₹%,d.%02d".formatted(paise / 100, Math.abs(paise % 100));
    }
}

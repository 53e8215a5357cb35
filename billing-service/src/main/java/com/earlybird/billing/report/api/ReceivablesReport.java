package com.earlybird.billing.report.api;

import com.earlybird.billing.report.app.ReadReceivables;
import com.earlybird.billing.report.domain.Ageing;
import com.earlybird.platform.table.Table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What is owed on bills today, by customer and by days since the bill was issued. JSON shows a page
 * of it, files show all.
 *
 * @param total of all customers, on whichever page they are
 * @param nextCursor null on the last page
 */
public record ReceivablesReport(
        LocalDate asOf, List<ReceivableItem> items, ReceivableItem total, String nextCursor) {

    /** One customer's, 0–30, 31–60, 61–90 and more days old; the total names no customer. */
    public record ReceivableItem(
            String customerId,
            String name,
            String area,
            long upTo30DaysPaise,
            long upTo60DaysPaise,
            long upTo90DaysPaise,
            long olderPaise,
            long totalPaise) {}

    static ReceivablesReport of(ReadReceivables.Answer answer, String cursor, int limit) {
        List<ReadReceivables.Owing> rest = answer.items().stream()
                .filter(one -> cursor == null || one.customerId().compareTo(cursor) > 0)
                .toList();
        List<ReadReceivables.Owing> shown = rest.stream().limit(limit).toList();
        String next = rest.size() > limit ? shown.get(limit - 1).customerId() : null;
        return new ReceivablesReport(
                answer.asOf(),
                shown.stream()
                        .map(one -> item(one.customerId(), one.name(), one.area(), one.ageing()))
                        .toList(),
                item(null, null, null, answer.total()),
                next);
    }

    private static ReceivableItem item(String id, String name, String area, Ageing ageing) {
        return new ReceivableItem(
                id,
                name,
                area,
                ageing.upTo30DaysPaise(),
                ageing.upTo60DaysPaise(),
                ageing.upTo90DaysPaise(),
                ageing.olderPaise(),
                ageing.totalPaise());
    }

    Table table() {
        return new Table(
                "receivables",
                List.of(
                        "customer_id",
                        "name",
                        "area",
                        "0_to_30_days_paise",
                        "31_to_60_days_paise",
                        "61_to_90_days_paise",
                        "over_90_days_paise",
                        "total_paise"),
                items.stream()
                        .<List<?>>map(i -> Arrays.asList(
                                i.customerId(),
                                i.name(),
                                i.area(),
                                i.upTo30DaysPaise(),
                                i.upTo60DaysPaise(),
                                i.upTo90DaysPaise(),
                                i.olderPaise(),
                                i.totalPaise()))
                        .toList());
    }
}

package com.earlybird.billing.report.api;

import com.earlybird.billing.report.app.Span;
import com.earlybird.billing.report.domain.RevenueBy;
import com.earlybird.billing.report.domain.RevenueLine;
import com.earlybird.platform.table.Table;

import java.time.LocalDate;
import java.util.List;

/** Revenue of some days, both included; amounts with tax inside. */
public record RevenueReport(
        LocalDate from,
        LocalDate to,
        RevenueBy by,
        List<RevenueItem> items,
        long subscriptionPaise,
        long oneTimePaise,
        long totalPaise) {

    /** One day, product, area or kind of order; {@code key} is its date, id or name. */
    public record RevenueItem(
            String key, String name, long subscriptionPaise, long oneTimePaise, long totalPaise) {}

    static RevenueReport of(Span span, RevenueBy by, List<RevenueLine> lines) {
        long subscription =
                lines.stream().mapToLong(RevenueLine::subscriptionPaise).sum();
        long oneTime = lines.stream().mapToLong(RevenueLine::oneTimePaise).sum();
        return new RevenueReport(
                span.from(),
                span.to(),
                by,
                lines.stream().map(RevenueReport::item).toList(),
                subscription,
                oneTime,
                Math.addExact(subscription, oneTime));
    }

    private static RevenueItem item(RevenueLine line) {
        return new RevenueItem(
                line.key(),
                line.name(),
                line.subscriptionPaise(),
                line.oneTimePaise(),
                line.totalPaise());
    }

    Table table() {
        return new Table(
                "revenue-by-" + by.title(),
                List.of(by.title(), "name", "subscription_paise", "one_time_paise", "total_paise"),
                items.stream()
                        .<List<?>>map(i -> List.of(
                                i.key(),
                                i.name(),
                                i.subscriptionPaise(),
                                i.oneTimePaise(),
                                i.totalPaise()))
                        .toList());
    }
}

package com.earlybird.billing.report.api;

import com.earlybird.billing.report.app.Span;
import com.earlybird.billing.report.domain.CollectionLine;
import com.earlybird.platform.table.Table;

import java.time.LocalDate;
import java.util.List;

/** The money that came in and went back in some days, both included, by method. */
public record CollectionReport(
        LocalDate from,
        LocalDate to,
        List<CollectionItem> items,
        long receivedPaise,
        long returnedPaise,
        long netPaise) {

    /** One method: CASH, UPI, BANK, CHEQUE, CARD or ONLINE. */
    public record CollectionItem(
            String method, long payments, long receivedPaise, long returnedPaise, long netPaise) {}

    static CollectionReport of(Span span, List<CollectionLine> lines) {
        long received = lines.stream().mapToLong(CollectionLine::receivedPaise).sum();
        long returned = lines.stream().mapToLong(CollectionLine::returnedPaise).sum();
        return new CollectionReport(
                span.from(),
                span.to(),
                lines.stream()
                        .map(line -> new CollectionItem(
                                line.method(),
                                line.payments(),
                                line.receivedPaise(),
                                line.returnedPaise(),
                                line.netPaise()))
                        .toList(),
                received,
                returned,
                Math.subtractExact(received, returned));
    }

    Table table() {
        return new Table(
                "collection",
                List.of("method", "payments", "received_paise", "returned_paise", "net_paise"),
                items.stream()
                        .<List<?>>map(i -> List.of(
                                i.method(),
                                i.payments(),
                                i.receivedPaise(),
                                i.returnedPaise(),
                                i.netPaise()))
                        .toList());
    }
}

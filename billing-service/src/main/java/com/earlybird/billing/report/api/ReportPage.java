package com.earlybird.billing.report.api;

import com.earlybird.billing.report.api.Chart.Amounts;
import com.earlybird.billing.report.app.ReadReceivables;
import com.earlybird.billing.report.app.Span;
import com.earlybird.billing.report.domain.Ageing;
import com.earlybird.billing.report.domain.RevenueLine;
import com.earlybird.contracts.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the page of reports shows; all amounts as text. */
record ReportPage(
        String title,
        String asOf,
        List<Figure> figures,
        Chart days,
        Chart products,
        Chart areas,
        Chart methods,
        Chart ages,
        String bills,
        List<TaxRow> taxes) {

    /** A number that matters, with what it is. */
    record Figure(String name, String value) {}

    /** A line of the tax table; the last one is the sum. */
    record TaxRow(
            String hsn, String rate, String taxable, String cgst, String sgst, String total) {}

    /** Takes the parts as they are read. */
    static final class Builder {
        private static final int MOST_BARS = 8;
        private static final DateTimeFormatter MONTH =
                DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
        private static final DateTimeFormatter DAY =
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

        private final Span span;
        private final LocalDate today;
        private final List<Figure> figures = new ArrayList<>();
        private Chart days;
        private Chart products;
        private Chart areas;
        private Chart methods;
        private Chart ages;
        private GstReport gst;

        Builder(Span span, LocalDate today) {
            this.span = span;
            this.today = today;
        }

        /** A bar for each day of the month, those without deliveries too. */
        void days(List<RevenueLine> lines) {
            List<Amounts> bars = new ArrayList<>();
            for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
                String key = day.toString();
                RevenueLine line = lines.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElse(new RevenueLine(key, key, 0, 0));
                bars.add(new Amounts(
                        String.valueOf(day.getDayOfMonth()),
                        line.subscriptionPaise(),
                        line.oneTimePaise()));
            }
            days = Chart.of(bars);
            figure("Revenue", lines.stream().mapToLong(RevenueLine::totalPaise).sum());
            figure(
                    "Subscriptions",
                    lines.stream().mapToLong(RevenueLine::subscriptionPaise).sum());
            figure(
                    "One-time orders",
                    lines.stream().mapToLong(RevenueLine::oneTimePaise).sum());
        }

        void products(List<RevenueLine> lines) {
            products = largest(lines);
        }

        void areas(List<RevenueLine> lines) {
            areas = largest(lines);
        }

        private static Chart largest(List<RevenueLine> lines) {
            List<RevenueLine> sorted = lines.stream()
                    .sorted(Comparator.comparing(RevenueLine::totalPaise).reversed())
                    .toList();
            List<Amounts> bars = new ArrayList<>(sorted.stream()
                    .limit(MOST_BARS)
                    .map(line ->
                            new Amounts(line.name(), line.subscriptionPaise(), line.oneTimePaise()))
                    .toList());
            if (sorted.size() > MOST_BARS) {
                List<RevenueLine> others = sorted.subList(MOST_BARS, sorted.size());
                bars.add(new Amounts(
                        others.size() + " others",
                        others.stream()
                                .mapToLong(RevenueLine::subscriptionPaise)
                                .sum(),
                        others.stream().mapToLong(RevenueLine::oneTimePaise).sum()));
            }
            return Chart.of(bars);
        }

        void collection(CollectionReport report) {
            methods = Chart.of(report.items().stream()
                    .map(item -> new Amounts(Chart.words(item.method()), item.netPaise(), 0))
                    .toList());
            figure("Collected", report.netPaise());
        }

        void receivables(ReadReceivables.Answer answer) {
            Ageing total = answer.total();
            ages = Chart.of(List.of(
                    new Amounts("0–30 days", total.upTo30DaysPaise(), 0),
                    new Amounts("31–60 days", total.upTo60DaysPaise(), 0),
                    new Amounts("61–90 days", total.upTo90DaysPaise(), 0),
                    new Amounts("Over 90 days", total.olderPaise(), 0)));
            figure("Owed on bills", total.totalPaise());
        }

        void gst(GstReport report) {
            gst = report;
        }

        private void figure(String name, long paise) {
            figures.add(new Figure(name, Money.rupees(paise)));
        }

        ReportPage page() {
            return new ReportPage(
                    MONTH.format(span.from()),
                    DAY.format(today),
                    List.copyOf(figures),
                    days,
                    products,
                    areas,
                    methods,
                    ages,
                    String.valueOf(gst.bills()),
                    taxes());
        }

        private List<TaxRow> taxes() {
            List<TaxRow> rows = new ArrayList<>();
            for (GstReport.GstItem item : gst.items()) {
                rows.add(new TaxRow(
                        item.hsnCode() == null ? "–" : item.hsnCode(),
                        percent(item.ratePercent()),
                        Money.rupees(item.taxablePaise()),
                        Money.rupees(item.cgstPaise()),
                        Money.rupees(item.sgstPaise()),
                        Money.rupees(item.totalPaise())));
            }
            rows.add(new TaxRow(
                    "Sum",
                    "",
                    Money.rupees(gst.taxablePaise()),
                    Money.rupees(gst.cgstPaise()),
                    Money.rupees(gst.sgstPaise()),
                    Money.rupees(gst.totalPaise())));
            return rows;
        }

        private static String percent(BigDecimal rate) {
            return rate.stripTrailingZeros().toPlainString() + " %";
        }
    }
}

package com.earlybird.billing.report.api;

import com.earlybird.billing.bill.domain.TaxLine;
import com.earlybird.billing.report.app.ReadGst;
import com.earlybird.platform.table.Table;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * The GST of the bills of a month: the sum of their tax lines, each rounded on its bill.
 *
 * @param bills how many bills it adds up
 */
public record GstReport(
        YearMonth month,
        long bills,
        List<GstItem> items,
        long taxablePaise,
        long cgstPaise,
        long sgstPaise,
        long totalPaise) {

    /** One HSN code at one rate; {@code total = taxable + cgst + sgst}. */
    public record GstItem(
            String hsnCode,
            BigDecimal ratePercent,
            long taxablePaise,
            long cgstPaise,
            long sgstPaise,
            long totalPaise) {}

    static GstReport of(ReadGst.Answer answer) {
        List<TaxLine> lines = answer.lines();
        return new GstReport(
                answer.month(),
                answer.bills(),
                lines.stream()
                        .map(line -> new GstItem(
                                line.hsnCode(),
                                line.ratePercent(),
                                line.taxablePaise(),
                                line.cgstPaise(),
                                line.sgstPaise(),
                                line.totalPaise()))
                        .toList(),
                lines.stream().mapToLong(TaxLine::taxablePaise).sum(),
                lines.stream().mapToLong(TaxLine::cgstPaise).sum(),
                lines.stream().mapToLong(TaxLine::sgstPaise).sum(),
                lines.stream().mapToLong(TaxLine::totalPaise).sum());
    }

    Table table() {
        return new Table(
                "gst-" + month,
                List.of(
                        "hsn_code",
                        "rate_percent",
                        "taxable_paise",
                        "cgst_paise",
                        "sgst_paise",
                        "total_paise"),
                items.stream()
                        .<List<?>>map(i -> Arrays.asList(
                                i.hsnCode(),
                                i.ratePercent(),
                                i.taxablePaise(),
                                i.cgstPaise(),
                                i.sgstPaise(),
                                i.totalPaise()))
                        .toList());
    }
}

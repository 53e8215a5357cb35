package com.earlybird.billing.report.api;

import com.earlybird.billing.bill.domain.TaxLine;
import com.earlybird.billing.report.app.ReadGst;
import com.earlybird.platform.table.Table;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The GST of the bills of a month: the sum of their tax lines, each rounded on its bill; and, apart,
 * that of the credit notes of the month, which is to be taken off. What was issued without a GSTIN
 * bears no tax and is not in it.
 *
 * @param bills how many bills it adds up
 * @param taxablePaise of the bills, as the three sums that follow it
 * @param creditNotes how many credit notes were issued in the month
 * @param creditItems what they take back
 */
public record GstReport(
        YearMonth month,
        long bills,
        List<GstItem> items,
        long taxablePaise,
        long cgstPaise,
        long sgstPaise,
        long totalPaise,
        long creditNotes,
        List<GstItem> creditItems,
        long netTaxablePaise,
        long netCgstPaise,
        long netSgstPaise,
        long netTotalPaise) {

    /** One HSN code at one rate; {@code total = taxable + cgst + sgst}. */
    public record GstItem(
            String hsnCode,
            BigDecimal ratePercent,
            long taxablePaise,
            long cgstPaise,
            long sgstPaise,
            long totalPaise) {
        private static GstItem of(TaxLine line) {
            return new GstItem(
                    line.hsnCode(),
                    line.ratePercent(),
                    line.taxablePaise(),
                    line.cgstPaise(),
                    line.sgstPaise(),
                    line.totalPaise());
        }
    }

    static GstReport of(ReadGst.Answer answer) {
        List<TaxLine> lines = answer.lines();
        List<TaxLine> credited = answer.credited();
        return new GstReport(
                answer.month(),
                answer.bills(),
                lines.stream().map(GstItem::of).toList(),
                sum(lines, TaxLine::taxablePaise),
                sum(lines, TaxLine::cgstPaise),
                sum(lines, TaxLine::sgstPaise),
                sum(lines, TaxLine::totalPaise),
                answer.creditNotes(),
                credited.stream().map(GstItem::of).toList(),
                sum(lines, TaxLine::taxablePaise) - sum(credited, TaxLine::taxablePaise),
                sum(lines, TaxLine::cgstPaise) - sum(credited, TaxLine::cgstPaise),
                sum(lines, TaxLine::sgstPaise) - sum(credited, TaxLine::sgstPaise),
                sum(lines, TaxLine::totalPaise) - sum(credited, TaxLine::totalPaise));
    }

    private static long sum(List<TaxLine> lines, ToLongFunction<TaxLine> of) {
        return lines.stream().mapToLong(of).reduce(0, Math::addExact);
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
                        "total_paise",
                        "documents"),
                Stream.concat(
                                items.stream().map(item -> row(item, "BILLS")),
                                creditItems.stream().map(item -> row(item, "CREDIT_NOTES")))
                        .<List<?>>map(row -> row)
                        .toList());
    }

    private static List<?> row(GstItem item, String documents) {
        return Arrays.asList(
                item.hsnCode(),
                item.ratePercent(),
                item.taxablePaise(),
                item.cgstPaise(),
                item.sgstPaise(),
                item.totalPaise(),
                documents);
    }
}

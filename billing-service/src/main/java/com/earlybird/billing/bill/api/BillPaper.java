package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.domain.DaySpans;
import com.earlybird.billing.bill.domain.DocumentKind;
import com.earlybird.billing.bill.domain.Letterhead;
import com.earlybird.billing.bill.domain.MonthCalendar;
import com.earlybird.billing.bill.domain.ProductLine;
import com.earlybird.billing.bill.domain.TaxLine;
import com.earlybird.billing.bill.domain.TaxSummary;
import com.earlybird.billing.bill.domain.UpiLink;
import com.earlybird.billing.document.QrCode;
import com.earlybird.billing.document.RupeesInWords;
import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.contracts.Money;
import com.earlybird.contracts.OrderType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A bill as its template prints it: everything is text by now. It says what was issued, not what has
 * been paid since, so it reads the same for ever.
 */
public record BillPaper(
        Letterhead business,
        String title,
        String billId,
        String month,
        String issued,
        String due,
        String customerId,
        String customerName,
        List<String> customerLines,
        List<Group> groups,
        List<List<MonthCalendar.Day>> calendar,
        List<Row> others,
        List<Row> sums,
        List<Tax> taxes,
        String exempt,
        String amountDue,
        String amountInWords,
        boolean credit,
        String upiQr,
        String payLink) {

    /** Lines under one heading. */
    public record Group(String heading, List<Line> lines, String total) {}

    /** All of one product at one price. */
    public record Line(
            String letter,
            String name,
            String hsn,
            String days,
            String qty,
            String unit,
            String rate,
            String amount) {}

    /** A label and its amount; the strong ones are sums. */
    public record Row(String label, String amount, boolean strong) {}

    /** The tax of one HSN code at one rate. */
    public record Tax(
            String hsn, String rate, String taxable, String cgst, String sgst, String total) {}

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** @param business the letterhead that the imprint names */
    static BillPaper of(IssuedBill issued, Imprint imprint, Letterhead business, ZoneId zone) {
        Bill bill = issued.bill();
        List<Entry> entries = issued.content().stream()
                .flatMap(page -> page.entries().stream())
                .toList();
        List<ProductLine> lines = ProductLine.of(entries);
        // Only who is registered may show tax (section 32 of the CGST Act).
        List<TaxLine> tax = TaxSummary.of(entries);
        List<TaxLine> shown = !business.registered() ? List.of() : tax;
        long due = bill.closingBalancePaise();
        boolean payable = due > 0 && business.upiVpa() != null;
        String upi = payable
                ? UpiLink.of(business.upiVpa(), business.payeeName(), bill.billId(), due)
                : null;
        return new BillPaper(
                business,
                DocumentKind.of(tax, business.registered()).title(),
                bill.billId(),
                MONTH.format(issued.page().month()),
                DAY.format(bill.issuedAt().atZone(zone)),
                DAY.format(bill.dueDate()),
                issued.page().customerId(),
                imprint.customerName() == null
                        ? issued.page().customerId()
                        : imprint.customerName(),
                imprint.customerLines(),
                groups(lines),
                MonthCalendar.of(issued.page().month(), lines),
                others(entries),
                sums(bill),
                taxes(shown),
                exempt(shown),
                Money.rupees(Math.abs(due)),
                RupeesInWords.of(due),
                due < 0,
                upi == null ? null : QrCode.dataUrl(upi),
                due > 0 ? imprint.payLink() : null);
    }

    private static List<Group> groups(List<ProductLine> lines) {
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<OrderType, String> kind : List.of(
                Map.entry(OrderType.SUBSCRIPTION, "Subscriptions"),
                Map.entry(OrderType.ONE_TIME, "One-time orders"))) {
            List<Line> own = new ArrayList<>();
            long total = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).orderType() == kind.getKey()) {
                    own.add(line(MonthCalendar.letter(i), lines.get(i)));
                    total = Math.addExact(total, lines.get(i).amountPaise());
                }
            }
            if (!own.isEmpty()) {
                groups.add(new Group(kind.getValue(), own, Money.rupees(total)));
            }
        }
        return groups;
    }

    private static Line line(String letter, ProductLine line) {
        return new Line(
                letter,
                line.productName(),
                line.hsnCode(),
                DaySpans.of(line.qtyByDay()),
                line.qty().stripTrailingZeros().toPlainString(),
                line.unit(),
                Money.rupees(line.unitPricePaise()),
                Money.rupees(line.amountPaise()));
    }

    private static List<Row> others(List<Entry> entries) {
        return entries.stream()
                .filter(OtherLine::isOwnRow)
                .map(OtherLine::of)
                .sorted(OtherLine.BY_DATE)
                .map(line -> new Row(
                        day(line.date()) + " · " + line.inWords(),
                        Money.rupees(line.amountPaise()),
                        false))
                .toList();
    }

    private static List<Row> sums(Bill bill) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Opening balance", bill.openingBalancePaise());
        add(rows, "Subscriptions", bill.subscriptionTotalPaise());
        add(rows, "One-time orders", bill.oneTimeTotalPaise());
        add(rows, "Credits, fees and other adjustments", bill.adjustmentsPaise());
        add(rows, "Payments received", -bill.paymentsPaise());
        // Section 170 of the CGST Act: a sum is rounded to the rupee, half a rupee up.
        add(rows, "Round-off", bill.roundOffPaise());
        rows.add(new Row("Closing balance", Money.rupees(bill.closingBalancePaise()), true));
        return rows;
    }

    private static void add(List<Row> rows, String label, long paise) {
        if (paise != 0) {
            rows.add(new Row(label, Money.rupees(paise), false));
        }
    }

    /** Those that bear tax. */
    static List<Tax> taxes(List<TaxLine> tax) {
        return tax.stream().filter(line -> !line.exempt()).map(BillPaper::tax).toList();
    }

    private static Tax tax(TaxLine line) {
        return new Tax(
                line.hsnCode() == null ? "–" : line.hsnCode(),
                line.ratePercent().toPlainString() + "%",
                Money.rupees(line.taxablePaise()),
                Money.rupees(line.cgstPaise()),
                Money.rupees(line.sgstPaise()),
                Money.rupees(line.totalPaise()));
    }

    /** What the exempt ones come to; null where there are none. */
    static String exempt(List<TaxLine> tax) {
        long total = tax.stream()
                .filter(TaxLine::exempt)
                .mapToLong(TaxLine::totalPaise)
                .sum();
        return tax.stream().anyMatch(TaxLine::exempt) ? Money.rupees(total) : null;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}

package com.earlybird.billing.bill.api;

import com.earlybird.billing.bill.app.IssuedBill;
import com.earlybird.billing.bill.domain.BillNumber.CreditNote;
import com.earlybird.billing.bill.domain.CreditDraft.CreditedLine;
import com.earlybird.billing.bill.domain.Letterhead;
import com.earlybird.billing.bill.domain.TaxLine;
import com.earlybird.billing.document.RupeesInWords;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.contracts.Money;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A credit note as its template prints it (section 34 of the CGST Act, rule 53 of the Rules): its own
 * number and date, the number and date of the bill it is about, value and tax.
 */
public record CreditNotePaper(
        Letterhead business,
        String number,
        String issued,
        String billId,
        String billIssued,
        String customerId,
        String customerName,
        List<String> customerLines,
        String reason,
        List<Line> lines,
        List<BillPaper.Tax> taxes,
        String exempt,
        String amount,
        String amountInWords) {
    /** What of the bill is credited. */
    public record Line(
            String name, String hsn, String date, String qty, String unit, String amount) {}

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static CreditNotePaper of(
            IssuedBill bill, CreditNote note, Imprint imprint, Letterhead business, ZoneId zone) {
        // Only who is registered may show tax (section 32).
        List<TaxLine> tax = !business.registered() ? List.of() : note.tax();
        String customer = bill.page().customerId();
        return new CreditNotePaper(
                business,
                note.number(),
                day(note.issuedAt(), zone),
                bill.bill().billId(),
                day(bill.bill().issuedAt(), zone),
                customer,
                imprint.customerName() == null ? customer : imprint.customerName(),
                imprint.customerLines(),
                note.reason(),
                note.lines().stream().map(line -> line(line, bill)).toList(),
                BillPaper.taxes(tax),
                BillPaper.exempt(tax),
                Money.rupees(note.amountPaise()),
                RupeesInWords.of(note.amountPaise()));
    }

    private static Line line(CreditedLine line, IssuedBill bill) {
        Optional<Entry> sold = bill.content().stream()
                .flatMap(page -> page.entries().stream())
                .filter(entry -> entry.item() != null
                        && entry.delivery().deliveryId().equals(line.deliveryId())
                        && entry.item().productId().equals(line.productId()))
                .findFirst();
        return new Line(
                sold.map(entry -> entry.item().productName()).orElse(line.productId()),
                sold.map(entry -> entry.item().hsnCode()).orElse(null),
                sold.map(entry -> DAY.format(entry.serviceDate())).orElse(""),
                line.qty().stripTrailingZeros().toPlainString(),
                sold.map(entry -> entry.item().unit()).orElse(null),
                Money.rupees(line.amountPaise()));
    }

    private static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}

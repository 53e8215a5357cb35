package com.earlybird.billing.report.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.domain.BillNumber.CreditNote;
import com.earlybird.billing.bill.domain.TaxLine;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.report.domain.GstSums;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.List;

/** The tax of the bills of a month, and of its credit notes (section 34 of the CGST Act). */
@ApplicationScoped
public class ReadGst {
    private final PageScans scans;
    private final Pages pages;
    private final BillRegister register;

    ReadGst(PageScans scans, Pages pages, BillRegister register) {
        this.scans = scans;
        this.pages = pages;
        this.register = register;
    }

    /** By HSN code and rate, of how many bills; and what credit notes of the month take back. */
    public record Answer(
            YearMonth month,
            long bills,
            List<TaxLine> lines,
            long creditNotes,
            List<TaxLine> credited) {}

    public Uni<Answer> handle(YearMonth month) {
        GstSums sums = new GstSums();
        return scans.streamWhole(month, month)
                .filter(page -> page.bill() != null)
                .onItem()
                .transformToUniAndConcatenate(page -> entries(page).invoke(sums::add))
                .collect()
                .last()
                .chain(() -> register.withNotesOf(month))
                .map(noted -> {
                    GstSums credited = new GstSums();
                    List<CreditNote> notes = noted.stream()
                            .flatMap(line -> line.creditNotes().stream())
                            .filter(note -> note.month().equals(month))
                            .toList();
                    notes.forEach(note -> credited.addAll(note.tax()));
                    return new Answer(
                            month, sums.bills(), sums.lines(), notes.size(), credited.lines());
                });
    }

    /** Most bills have their own page only; a few carry earlier ones. */
    private Uni<List<Entry>> entries(Page page) {
        if (page.bill().pages().equals(List.of(page.id()))) {
            return Uni.createFrom().item(page.entries());
        }
        return pages.whole(page.bill().pages()).map(all -> all.stream()
                .flatMap(one -> one.value().entries().stream())
                .toList());
    }
}

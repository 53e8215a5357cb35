package com.earlybird.billing.report.app;

import com.earlybird.billing.bill.app.BillRegister;
import com.earlybird.billing.bill.app.KeepLetterhead;
import com.earlybird.billing.bill.domain.BillNumber.CreditNote;
import com.earlybird.billing.bill.domain.Letterhead;
import com.earlybird.billing.bill.domain.TaxLine;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.report.domain.GstSums;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tax of the bills of a month, and of its credit notes (section 34 of the CGST Act). What a
 * business issued that was not registered then bears no tax (section 32), and is not counted.
 */
@ApplicationScoped
public class ReadGst {
    private final PageScans scans;
    private final Pages pages;
    private final BillRegister register;
    private final KeepLetterhead letterheads;

    ReadGst(PageScans scans, Pages pages, BillRegister register, KeepLetterhead letterheads) {
        this.scans = scans;
        this.pages = pages;
        this.register = register;
        this.letterheads = letterheads;
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
        Issuers issuers = new Issuers();
        return scans.streamWhole(month, month)
                .filter(page -> page.bill() != null)
                .onItem()
                .transformToUniAndConcatenate(
                        page -> issuers.registered(page.bill().imprint())
                                .flatMap(registered -> registered
                                        ? entries(page).invoke(sums::add)
                                        : Uni.createFrom().nullItem()))
                .collect()
                .last()
                .chain(() -> notes(month, issuers))
                .map(notes -> {
                    GstSums credited = new GstSums();
                    notes.forEach(note -> credited.addAll(note.tax()));
                    return new Answer(
                            month, sums.bills(), sums.lines(), notes.size(), credited.lines());
                });
    }

    private Uni<List<CreditNote>> notes(YearMonth month, Issuers issuers) {
        return register.withNotesOf(month).flatMap(noted -> Multi.createFrom()
                .items(noted.stream()
                        .flatMap(line -> line.creditNotes().stream())
                        .filter(note -> note.month().equals(month)))
                .select()
                .when(note -> issuers.registered(note.imprint()))
                .collect()
                .asList());
    }

    /** Who issued the documents of one report: many documents, and one letterhead or two. */
    private final class Issuers {
        private final Map<String, Uni<Boolean>> registered = new HashMap<>();

        /** Whether the business was registered for GST when it issued this. */
        Uni<Boolean> registered(Imprint imprint) {
            return registered.computeIfAbsent(
                    imprint == null ? "" : imprint.letterheadId(), id -> letterheads
                            .of(imprint)
                            .map(Letterhead::registered)
                            .memoize()
                            .indefinitely());
        }
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

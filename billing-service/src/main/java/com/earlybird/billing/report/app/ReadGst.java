package com.earlybird.billing.report.app;

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

/** The tax of the bills of a month. */
@ApplicationScoped
public class ReadGst {
    private final PageScans scans;
    private final Pages pages;

    ReadGst(PageScans scans, Pages pages) {
        this.scans = scans;
        this.pages = pages;
    }

    /** By HSN code and rate, and of how many bills. */
    public record Answer(YearMonth month, long bills, List<TaxLine> lines) {}

    public Uni<Answer> handle(YearMonth month) {
        GstSums sums = new GstSums();
        return scans.streamWhole(month, month)
                .filter(page -> page.bill() != null)
                .onItem()
                .transformToUniAndConcatenate(page -> entries(page).invoke(sums::add))
                .collect()
                .last()
                .map(done -> new Answer(month, sums.bills(), sums.lines()));
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

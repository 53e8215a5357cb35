package com.earlybird.billing.trial.app;

import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.Map;

/** The sum of each account of the books, from the heads of the pages: no entry is read. */
@ApplicationScoped
public class ReadTrialBalance {
    private final PageScans pages;
    private final BusinessClock clock;

    ReadTrialBalance(PageScans pages, BusinessClock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** What stands on that month's pages. */
    public Uni<Map<LedgerAccount, Long>> of(YearMonth month) {
        return pages.accountSums(month, month);
    }

    /** What stands on all pages up to that month; null: on all there are. */
    public Uni<Map<LedgerAccount, Long>> through(YearMonth month) {
        YearMonth last = YearMonth.from(clock.today()).plusMonths(1);
        return pages.accountSums(null, month == null ? last : month);
    }
}

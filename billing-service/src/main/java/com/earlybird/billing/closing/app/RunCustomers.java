package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.domain.ClosingRun;
import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.ledger.app.ClosedMonths;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.app.Pages;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom a run has to look at. A run of a month gives a page to everybody who owes or is owed, so
 * whoever has a balance has a page of the last month that was closed for all, or a later one; or an
 * open one before.
 */
@ApplicationScoped
public class RunCustomers {
    private final Pages pages;
    private final PageScans scans;
    private final ClosedMonths closedMonths;
    private final Customers customers;

    RunCustomers(Pages pages, PageScans scans, ClosedMonths closedMonths, Customers customers) {
        this.pages = pages;
        this.scans = scans;
        this.closedMonths = closedMonths;
        this.customers = customers;
    }

    /** The customers of this pass, in order. The first looks at all, later ones at what is open. */
    Uni<SortedSet<String>> of(ClosingRun run) {
        return run.pass() == 1 ? all(run) : behind(run);
    }

    /** Whoever's page up to the month is still open, and can be closed. */
    Uni<SortedSet<String>> behind(ClosingRun run) {
        if (!run.whole() || run.dryRun()) {
            return Uni.createFrom().item(new TreeSet<>());
        }
        return scans.customersWithOpen(run.month())
                .flatMap(open -> pages.closedAfter(run.month().minusMonths(1), open)
                        .map(later -> {
                            later.forEach(page -> open.remove(page.value().customerId()));
                            open.removeAll(run.parked());
                            return open;
                        }));
    }

    private Uni<SortedSet<String>> all(ClosingRun run) {
        Uni<SortedSet<String>> candidates = run.customerIds().isEmpty()
                ? closedMonths
                        .last()
                        .flatMap(last -> scans.customersBetween(
                                last.map(month -> earlier(month, run.month())).orElse(null),
                                run.month()))
                : Uni.createFrom().item(new TreeSet<>(run.customerIds()));
        return run.areas().isEmpty()
                ? candidates
                : candidates.flatMap(found -> customers.ofAreas(run.areas()).map(within -> {
                    found.retainAll(within);
                    return found;
                }));
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }
}

package com.earlybird.billing.view.app;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.ClosedMonths;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.view.domain.MonthSums;
import com.earlybird.billing.view.domain.ProductSum;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The monthly view: what each customer's month comes to, straight from the books. */
@ApplicationScoped
public class ReadMonth {
    /** The embedded store holds a whole answer in memory, so whole pages are asked for by few. */
    private static final int ROWS_AT_ONCE = 50;

    private final PageScans pages;
    private final ClosedMonths closedMonths;
    private final MonthRows rows;
    private final CustomerFilter filter;
    private final Customers customers;
    private final BusinessClock clock;

    ReadMonth(
            PageScans pages,
            ClosedMonths closedMonths,
            MonthRows rows,
            CustomerFilter filter,
            Customers customers,
            BusinessClock clock) {
        this.pages = pages;
        this.closedMonths = closedMonths;
        this.rows = rows;
        this.filter = filter;
        this.customers = customers;
        this.clock = clock;
    }

    /** What to show; empty lists do not narrow. {@code cursor} is the last customer shown, or null. */
    public record Query(
            YearMonth month,
            List<String> areas,
            List<String> customerIds,
            String cursor,
            int limit) {}

    /** One customer's month; name and area are null where the customer is not known yet. */
    public record Row(
            String customerId,
            String name,
            String area,
            MonthSums sums,
            List<ProductSum> products) {}

    /** A page of rows, and the sums of all customers that match. */
    public record View(List<Row> rows, String nextCursor, int customers, MonthSums totals) {}

    private static final class Scan {
        private final SortedSet<String> customers = new TreeSet<>();
        private MonthSums totals = MonthSums.NONE;
    }

    /** @throws Rejection {@code month-in-future} */
    public Uni<View> handle(Query query) {
        if (query.month().isAfter(YearMonth.from(clock.today()))) {
            throw Rejection.refused("month-in-future", query.month() + " has not begun.");
        }
        return filter.of(query.areas(), query.customerIds())
                .flatMap(wanted -> closedMonths
                        .last()
                        .map(last ->
                                last.map(month -> earlier(month, query.month())).orElse(null))
                        .flatMap(base -> scan(query.month(), base, wanted)))
                .flatMap(scan -> fill(query, scan, new ArrayList<>(), query.cursor()));
    }

    /** Who is in it, and what all of them come to: one look at each page, none kept. */
    private Uni<Scan> scan(YearMonth month, YearMonth base, Optional<Set<String>> wanted) {
        Multi<com.earlybird.billing.ledger.domain.Page> all = pages.streamHeaders(base, month);
        if (base != null && base.isBefore(month)) {
            all = Multi.createBy()
                    .concatenating()
                    .streams(pages.streamOpen(null, base.minusMonths(1)), all);
        }
        return all.filter(page -> wanted.isEmpty() || wanted.get().contains(page.customerId()))
                .collect()
                .in(Scan::new, (scan, page) -> {
                    scan.customers.add(page.customerId());
                    scan.totals = scan.totals.plus(MonthSums.contribution(page, month, base));
                });
    }

    private Uni<View> fill(Query query, Scan scan, List<Row> found, String cursor) {
        List<String> chunk = (cursor == null
                        ? scan.customers
                        : scan.customers.tailSet(cursor + "\0"))
                .stream()
                        .limit(Math.min(ROWS_AT_ONCE, query.limit() - found.size()))
                        .toList();
        if (chunk.isEmpty()) {
            return Uni.createFrom().item(new View(found, null, scan.customers.size(), scan.totals));
        }
        String last = chunk.get(chunk.size() - 1);
        return rows.of(query.month(), chunk).flatMap(this::named).flatMap(more -> {
            found.addAll(more);
            boolean isLast = last.equals(scan.customers.last());
            if (found.size() == query.limit() || isLast) {
                return Uni.createFrom()
                        .item(new View(
                                found, isLast ? null : last, scan.customers.size(), scan.totals));
            }
            return fill(query, scan, found, last);
        });
    }

    private Uni<List<Row>> named(List<MonthRows.CustomerMonth> months) {
        return customers
                .find(months.stream().map(MonthRows.CustomerMonth::customerId).toList())
                .map(known -> months.stream()
                        .map(month -> {
                            BilledCustomer customer = known.get(month.customerId());
                            return new Row(
                                    month.customerId(),
                                    customer == null ? null : customer.name(),
                                    customer == null ? null : customer.area(),
                                    month.sums(),
                                    month.products());
                        })
                        .toList());
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }
}

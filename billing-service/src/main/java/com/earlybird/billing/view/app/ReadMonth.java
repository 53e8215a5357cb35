package com.earlybird.billing.view.app;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.view.domain.MonthSums;
import com.earlybird.billing.view.domain.ProductSum;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The monthly view: what each customer's month comes to, straight from the books. */
@ApplicationScoped
public class ReadMonth {
    /** The embedded store holds a whole answer in memory, so whole pages are asked for by few. */
    private static final int ROWS_AT_ONCE = 50;

    private final MonthScans scans;
    private final MonthRows rows;
    private final CustomerFilter filter;
    private final Customers customers;
    private final BusinessClock clock;

    ReadMonth(
            MonthScans scans,
            MonthRows rows,
            CustomerFilter filter,
            Customers customers,
            BusinessClock clock) {
        this.scans = scans;
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

    /** A page of rows, and the sums of all customers that match, as they were at that moment. */
    public record View(
            List<Row> rows, String nextCursor, int customers, MonthSums totals, Instant at) {}

    /** @throws Rejection {@code month-in-future} */
    public Uni<View> handle(Query query) {
        if (query.month().isAfter(YearMonth.from(clock.today()))) {
            throw Rejection.refused("month-in-future", query.month() + " has not begun.");
        }
        return filter.of(query.areas(), query.customerIds())
                .flatMap(wanted -> wanted.isEmpty()
                        ? scans.of(query.month())
                        : scans.of(query.month(), wanted.get()))
                .flatMap(scan -> fill(query, scan, new ArrayList<>(), query.cursor()));
    }

    private Uni<View> fill(Query query, MonthScans.Scan scan, List<Row> found, String cursor) {
        List<String> chunk = (cursor == null
                        ? scan.customers()
                        : scan.customers().tailSet(cursor + "\0"))
                .stream()
                        .limit(Math.min(ROWS_AT_ONCE, query.limit() - found.size()))
                        .toList();
        if (chunk.isEmpty()) {
            return Uni.createFrom().item(view(found, null, scan));
        }
        String last = chunk.get(chunk.size() - 1);
        return rows.of(query.month(), chunk).flatMap(this::named).flatMap(more -> {
            found.addAll(more);
            boolean isLast = last.equals(scan.customers().last());
            if (found.size() == query.limit() || isLast) {
                return Uni.createFrom().item(view(found, isLast ? null : last, scan));
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

    private static View view(List<Row> found, String next, MonthScans.Scan scan) {
        return new View(found, next, scan.customers().size(), scan.totals(), scan.at());
    }
}

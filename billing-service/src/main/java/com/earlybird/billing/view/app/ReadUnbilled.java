package com.earlybird.billing.view.app;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The money that was confirmed and is on no bill yet. */
@ApplicationScoped
public class ReadUnbilled {
    private final PageScans pages;
    private final Customers customers;
    private final BusinessClock clock;

    ReadUnbilled(PageScans pages, Customers customers, BusinessClock clock) {
        this.pages = pages;
        this.customers = customers;
        this.clock = clock;
    }

    /** One customer's; the name is null where the customer is not known yet. */
    public record Unbilled(String customerId, String name, long amountPaise) {}

    /** A page of it by customer, and the sum of all of it. */
    public record Answer(List<Unbilled> items, long totalPaise, String nextCursor) {}

    /** @param month or null: of all months */
    public Uni<Answer> handle(YearMonth month, String cursor, int limit) {
        YearMonth to = month == null ? YearMonth.from(clock.today()).plusMonths(1) : month;
        return pages.streamOpen(month, to)
                .filter(page -> page.totals().chargesPaise() != 0)
                .collect()
                .in(
                        TreeMap<String, Long>::new,
                        (sums, page) -> sums.merge(
                                page.customerId(), page.totals().chargesPaise(), Math::addExact))
                .flatMap(sums -> answer(sums, cursor, limit));
    }

    private Uni<Answer> answer(SortedMap<String, Long> sums, String cursor, int limit) {
        long total = sums.values().stream().reduce(0L, Math::addExact);
        Map<String, Long> rest = cursor == null ? sums : sums.tailMap(cursor + "\0");
        List<String> shown = rest.keySet().stream().limit(limit).toList();
        String next = rest.size() > limit ? shown.get(limit - 1) : null;
        return customers
                .find(shown)
                .map(known -> new Answer(
                        shown.stream()
                                .map(id -> new Unbilled(id, name(known.get(id)), sums.get(id)))
                                .toList(),
                        total,
                        next));
    }

    private static String name(BilledCustomer customer) {
        return customer == null ? null : customer.name();
    }
}

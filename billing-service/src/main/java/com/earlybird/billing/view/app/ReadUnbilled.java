package com.earlybird.billing.view.app;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.view.domain.UnbilledAges;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The money that was confirmed and is on no bill yet. */
@ApplicationScoped
public class ReadUnbilled {
    private static final int WHOLE_AT_ONCE = 50;

    private final PageScans scans;
    private final Pages pages;
    private final Customers customers;
    private final BusinessClock clock;

    ReadUnbilled(PageScans scans, Pages pages, Customers customers, BusinessClock clock) {
        this.scans = scans;
        this.pages = pages;
        this.customers = customers;
        this.clock = clock;
    }

    /** One customer's; the name is null where the customer is not known yet. */
    public record Unbilled(String customerId, String name, long amountPaise, UnbilledAges ages) {}

    /** What a customer's open pages charge, and which they are. */
    private record Open(long paise, List<String> pages) {
        static final Open NONE = new Open(0, List.of());

        Open with(Page page) {
            return new Open(
                    Math.addExact(paise, page.totals().chargesPaise()),
                    Stream.concat(pages.stream(), Stream.of(page.id())).toList());
        }
    }

    /** A page of it by customer, and the sum of all of it. */
    public record Answer(List<Unbilled> items, long totalPaise, String nextCursor) {}

    /** @param month or null: of all months */
    public Uni<Answer> handle(YearMonth month, String cursor, int limit) {
        YearMonth to = month == null ? YearMonth.from(clock.today()).plusMonths(1) : month;
        return scans.streamOpen(month, to)
                .filter(page -> page.totals().chargesPaise() != 0)
                .collect()
                .in(
                        TreeMap<String, Open>::new,
                        (open, page) -> open.put(
                                page.customerId(),
                                open.getOrDefault(page.customerId(), Open.NONE).with(page)))
                .flatMap(open -> answer(open, cursor, limit));
    }

    private Uni<Answer> answer(SortedMap<String, Open> open, String cursor, int limit) {
        long total = open.values().stream().mapToLong(Open::paise).reduce(0L, Math::addExact);
        Map<String, Open> rest = cursor == null ? open : open.tailMap(cursor + "\0");
        List<String> shown = rest.keySet().stream().limit(limit).toList();
        String next = rest.size() > limit ? shown.get(limit - 1) : null;
        List<String> pageIds =
                shown.stream().flatMap(id -> open.get(id).pages().stream()).toList();
        LocalDate today = clock.today();
        return customers.find(shown).flatMap(known -> ages(pageIds, today)
                .map(ages -> new Answer(
                        shown.stream()
                                .map(id -> new Unbilled(
                                        id,
                                        name(known.get(id)),
                                        open.get(id).paise(),
                                        ages.getOrDefault(id, UnbilledAges.NONE)))
                                .toList(),
                        total,
                        next)));
    }

    /** Only the pages of those who are shown are read whole, a few at a time. */
    private Uni<Map<String, UnbilledAges>> ages(List<String> pageIds, LocalDate today) {
        return Multi.createFrom()
                .iterable(pageIds)
                .group()
                .intoLists()
                .of(WHOLE_AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(pages::whole)
                .collect()
                .in(
                        HashMap::new,
                        (ages, few) -> few.forEach(page -> ages.merge(
                                page.value().customerId(),
                                UnbilledAges.of(page.value().entries(), today),
                                UnbilledAges::plus)));
    }

    private static String name(BilledCustomer customer) {
        return customer == null ? null : customer.name();
    }
}

package com.earlybird.billing.report.app;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.report.domain.Ageing;
import com.earlybird.billing.report.domain.Receivable;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What customers owe on bills today, by age. It needs no entries, only the heads of pages. */
@ApplicationScoped
public class ReadReceivables {
    private static final int CUSTOMERS_AT_ONCE = 500;

    private final PageScans pages;
    private final Customers customers;
    private final BusinessClock clock;

    ReadReceivables(PageScans pages, Customers customers, BusinessClock clock) {
        this.pages = pages;
        this.customers = customers;
        this.clock = clock;
    }

    /** One who owes something; name and area are null where the customer is not known yet. */
    public record Owing(String customerId, String name, String area, Ageing ageing) {}

    /** By customer, and the sum. */
    public record Answer(LocalDate asOf, List<Owing> items, Ageing total) {}

    public Uni<Answer> handle() {
        LocalDate today = clock.today();
        return pages.streamHeaders(null, YearMonth.from(today).plusMonths(1))
                .collect()
                .in(TreeMap<String, Receivable>::new, (owed, page) -> owed.computeIfAbsent(
                                page.customerId(), id -> new Receivable(today, clock.zone()))
                        .add(page))
                .flatMap(owed -> named(owed)
                        .map(items -> new Answer(
                                today,
                                items,
                                items.stream()
                                        .map(Owing::ageing)
                                        .reduce(Ageing.NONE, Ageing::plus))));
    }

    private Uni<List<Owing>> named(SortedMap<String, Receivable> owed) {
        return Multi.createFrom()
                .iterable(owed.entrySet())
                .filter(one -> one.getValue().ageing().totalPaise() != 0)
                .map(one -> one.getKey())
                .group()
                .intoLists()
                .of(CUSTOMERS_AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(ids -> customers.find(ids).map(known -> ids.stream()
                        .map(id -> owing(id, known.get(id), owed.get(id)))
                        .toList()))
                .collect()
                .in(ArrayList<Owing>::new, List::addAll)
                .map(List::copyOf);
    }

    private static Owing owing(String id, BilledCustomer customer, Receivable owed) {
        return new Owing(
                id,
                customer == null ? null : customer.name(),
                customer == null ? null : customer.area(),
                owed.ageing());
    }
}

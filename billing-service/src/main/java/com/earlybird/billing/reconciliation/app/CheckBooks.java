package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.reconciliation.domain.BookCheck;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds a month's bills against their entries, and the whole books against zero. */
@ApplicationScoped
public class CheckBooks {
    private static final int AT_ONCE = 50;

    private final PageScans scans;
    private final Pages pages;
    private final BusinessClock clock;

    CheckBooks(PageScans scans, Pages pages, BusinessClock clock) {
        this.scans = scans;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param trialPaise all debits less all credits of the books: 0 */
    public record Answer(YearMonth month, BookCheck check, long trialPaise) {}

    public Uni<Answer> handle(YearMonth month) {
        BookCheck check = new BookCheck();
        return scans.streamWhole(month, month)
                .filter(page -> page.bill() != null)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(few -> check(few, check))
                .collect()
                .last()
                .chain(() ->
                        scans.accountSums(null, YearMonth.from(clock.today()).plusMonths(1)))
                .map(sums -> new Answer(
                        month, check, sums.values().stream().reduce(0L, Math::addExact)));
    }

    private Uni<Void> check(List<Page> few, BookCheck check) {
        List<String> carried = few.stream()
                .flatMap(page -> page.bill().pages().stream().filter(id -> !id.equals(page.id())))
                .toList();
        List<String> customers = few.stream().map(Page::customerId).toList();
        return pages.headersOf(customers)
                .flatMap(heads -> whole(carried).invoke(more -> {
                    Map<String, Page> byId = new HashMap<>();
                    more.forEach(page -> byId.put(page.value().id(), page.value()));
                    few.forEach(page -> byId.put(page.id(), page));
                    Map<String, List<Page>> accounts = heads.stream()
                            .map(Stored::value)
                            .collect(Collectors.groupingBy(Page::customerId));
                    for (Page page : few) {
                        check.add(
                                page,
                                page.bill().pages().stream().map(byId::get).toList(),
                                new CustomerAccount(accounts.get(page.customerId())));
                    }
                }))
                .replaceWithVoid();
    }

    private Uni<List<Stored<Page>>> whole(List<String> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : pages.whole(ids);
    }
}

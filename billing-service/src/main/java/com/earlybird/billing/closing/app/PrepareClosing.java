package com.earlybird.billing.closing.app;

import com.earlybird.billing.bill.domain.BillDraft;
import com.earlybird.billing.bill.domain.UnsoundPage;
import com.earlybird.billing.closing.app.OwnPages.Own;
import com.earlybird.billing.closing.domain.Prepared;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads what closing some customers' month needs. For nearly all that is their page and the closing
 * balance of the page before it; those whose books are less regular are looked at one by one.
 */
@ApplicationScoped
public class PrepareClosing {
    private final Pages pages;
    private final OwnPages ownPages;
    private final CarryAlong carryAlong;

    PrepareClosing(Pages pages, OwnPages ownPages, CarryAlong carryAlong) {
        this.pages = pages;
        this.ownPages = ownPages;
        this.carryAlong = carryAlong;
    }

    private record Read(
            Map<String, Own> own,
            Map<String, Stored<Page>> before,
            Set<String> openBefore,
            Set<String> closedAfter,
            Set<String> withoutBooks) {
        Read knowing(Set<String> newcomers) {
            return new Read(own, before, openBefore, closedAfter, newcomers);
        }
    }

    /**
     * @param act for what is written on the way; null where the books stay as they are: pages to be
     *     carried are only counted in, and what was found in the others is noted
     * @return one for each customer, in the same order
     */
    public Uni<List<Prepared>> of(YearMonth month, List<String> customers, Act act) {
        List<PageId> before = customers.stream()
                .map(customer -> new PageId(month.minusMonths(1), customer))
                .toList();
        return Uni.combine()
                .all()
                .unis(
                        ownPages.of(month, customers),
                        pages.balances(before),
                        pages.openBefore(month, customers),
                        pages.closedAfter(month, customers))
                .with((o, b, open, closed) -> new Read(
                        o, byCustomer(b), customersOf(open), customersOf(closed), Set.of()))
                .flatMap(read -> withoutBooks(month, customers, read).map(read::knowing))
                .flatMap(read -> prepare(month, customers, read, act)
                        .call(prepared -> act == null
                                ? ownPages.note(read.own(), prepared)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<List<Prepared>> prepare(
            YearMonth month, List<String> customers, Read read, Act act) {
        return Multi.createFrom()
                .iterable(customers)
                .onItem()
                .transformToUniAndConcatenate(customer -> prepare(month, customer, read, act))
                .collect()
                .asList();
    }

    /** Those who have no page but this month's, and so owed nothing before it. */
    private Uni<Set<String>> withoutBooks(YearMonth month, List<String> customers, Read read) {
        List<String> asked = customers.stream()
                .filter(customer -> !read.before().containsKey(customer))
                .toList();
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return pages.headersOf(asked).map(found -> {
            Set<String> newcomers = new HashSet<>(asked);
            found.stream()
                    .filter(page -> !page.value().month().equals(month))
                    .forEach(page -> newcomers.remove(page.value().customerId()));
            return newcomers;
        });
    }

    private Uni<Prepared> prepare(YearMonth month, String customer, Read read, Act act) {
        Own own = read.own().get(customer);
        if (own != null && !own.open()) {
            return done(new Prepared.Closed(own.page().value().bill()));
        }
        if (read.closedAfter().contains(customer)) {
            return done(new Prepared.Nothing());
        }
        Stored<Page> before = read.before().get(customer);
        boolean settled = before == null
                ? read.withoutBooks().contains(customer)
                : before.value().settled();
        boolean regular = settled
                && !read.openBefore().contains(customer)
                && (own == null || own.page().value().carries().isEmpty());
        if (!regular) {
            return carryAlong.prepare(month, customer, act);
        }
        long previous = before == null ? 0 : before.value().closingBalancePaise();
        PageId id = new PageId(month, customer);
        return done(
                own == null
                        ? ready(id, null, () -> BillDraft.of(id, previous, List.of()))
                        : ready(id, own.page(), () -> draft(id, previous, own)));
    }

    private static BillDraft draft(PageId id, long previousClosingPaise, Own own) {
        return BillDraft.of(id, previousClosingPaise, List.of(own.page().value()), own.content());
    }

    /**
     * What there is to do with a draft, or why it is not done.
     *
     * @param own the page that is to be closed, or null
     */
    static Prepared ready(PageId id, Stored<Page> own, Supplier<BillDraft> drafting) {
        try {
            BillDraft draft = drafting.get();
            String customer = id.customerId();
            if (own == null && !draft.needed()) {
                return new Prepared.Nothing();
            }
            return own == null
                    ? new Prepared.Ready(
                            customer, draft, Page.blank(id, PageStatus.OPEN), null, true)
                    : new Prepared.Ready(customer, draft, own.value(), own.version(), own.quiet());
        } catch (UnsoundPage | ArithmeticException e) {
            return new Prepared.Parked(id.customerId(), e.getMessage());
        }
    }

    private static Uni<Prepared> done(Prepared prepared) {
        return Uni.createFrom().item(prepared);
    }

    private static Map<String, Stored<Page>> byCustomer(Collection<Stored<Page>> pages) {
        return pages.stream()
                .collect(Collectors.toMap(page -> page.value().customerId(), Function.identity()));
    }

    private static Set<String> customersOf(Collection<Stored<Page>> pages) {
        return pages.stream().map(page -> page.value().customerId()).collect(Collectors.toSet());
    }
}

package com.earlybird.billing.ledger.app;

import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.billing.ledger.domain.PageTotals;
import com.earlybird.billing.ledger.domain.Placement;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Brings postings into the books, each exactly once, whatever is repeated, reordered or killed.
 * {@link Placement} holds the reasoning; here its steps are carried out.
 */
@ApplicationScoped
public class PostEntries {
    /** Each step but the last is lost to somebody faster; so many in a row is no accident. */
    private static final int MOST_STEPS = 200;

    private static final int SIDE_BY_SIDE = 16;

    private final Pages pages;
    private final ClosedMonths closedMonths;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    PostEntries(
            Pages pages, ClosedMonths closedMonths, BusinessClock clock, MeterRegistry metrics) {
        this.pages = pages;
        this.closedMonths = closedMonths;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Where a posting stands.
     *
     * @param pageId the page
     * @param balancePaise what the customer owes
     * @param isNew false when it stood there before
     */
    public record Posted(String pageId, long balancePaise, boolean isNew) {}

    /** The last month whose page may be opened: the one after today's. */
    public YearMonth lastMonth() {
        return YearMonth.from(clock.today()).plusMonths(1);
    }

    /** Posts many at once; repeats among them and of earlier ones add nothing. */
    public Uni<Void> all(Collection<Posting> postings) {
        if (postings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return closedMonths.last().flatMap(closed -> {
            List<List<Posting>> quick = new ArrayList<>();
            List<List<Posting>> careful = new ArrayList<>();
            for (List<Posting> group : groups(postings)) {
                boolean done = Placement.isDone(group.get(0).from(), closed.orElse(null));
                (done ? careful : quick).add(group);
            }
            return pages.pushAll(quick).flatMap(refused -> {
                count("posted", size(quick) - size(refused));
                careful.addAll(refused);
                return oneByOne(careful);
            });
        });
    }

    /** Posts one that nobody hears of. */
    public Uni<Posted> one(Posting posting) {
        return one(posting, balance -> List.of());
    }

    /**
     * Posts one.
     *
     * @param facts what follows from it, made of the customer's balance after it
     */
    public Uni<Posted> one(Posting posting, Function<Long, List<Fact<?>>> facts) {
        return step(posting, facts, MOST_STEPS);
    }

    private Uni<Posted> step(Posting posting, Function<Long, List<Fact<?>>> facts, int stepsLeft) {
        if (stepsLeft == 0) {
            throw Rejection.conflict(
                    "changed-meanwhile", "Others are changing this account; try again.");
        }
        // First which months are closed: what is closed by then is seen closed by what is read
        // next.
        return closedMonths.last().flatMap(closed -> pages.headersOf(posting.customerId())
                .flatMap(account -> {
                    Placement next =
                            Placement.of(posting, account, closed.orElse(null), lastMonth());
                    if (next instanceof Placement.DoneBefore done) {
                        count("done-before", 1);
                        return Uni.createFrom()
                                .item(new Posted(done.page().id(), balance(account), false));
                    }
                    return write(posting, facts, account, next)
                            .flatMap(posted -> posted == null
                                    ? step(posting, facts, stepsLeft - 1)
                                    : Uni.createFrom().item(posted));
                }));
    }

    /** Null where the way has to be looked at again. */
    private Uni<Posted> write(
            Posting posting,
            Function<Long, List<Fact<?>>> facts,
            List<Stored<Page>> account,
            Placement next) {
        if (next instanceof Placement.Seal seal) {
            PageId id = new PageId(seal.month(), posting.customerId());
            return pages.insert(Page.blank(id, PageStatus.CLOSED)).map(done -> null);
        }
        long balance =
                Math.addExact(balance(account), PageTotals.of(posting.entries()).movementPaise());
        YearMonth month = next instanceof Placement.Append append
                ? append.page().value().month()
                : ((Placement.Open) next).month();
        Uni<Boolean> written = next instanceof Placement.Append append
                ? pages.push(append.page(), posting, facts.apply(balance))
                : pages.open(month, posting, facts.apply(balance));
        return written.map(done -> {
            if (!done) {
                return null;
            }
            count("posted", 1);
            return new Posted(new PageId(month, posting.customerId()).toString(), balance, true);
        });
    }

    private Uni<Void> oneByOne(List<List<Posting>> groups) {
        return Multi.createFrom()
                .iterable(groups)
                .onItem()
                .transformToUni(this::inOrder)
                .merge(SIDE_BY_SIDE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> inOrder(List<Posting> group) {
        return Multi.createFrom()
                .iterable(group)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** By page, each cause once. */
    private static Collection<List<Posting>> groups(Collection<Posting> postings) {
        Map<String, Posting> once = new LinkedHashMap<>();
        postings.forEach(posting -> once.putIfAbsent(posting.key(), posting));
        Map<PageId, List<Posting>> groups = new LinkedHashMap<>();
        for (Posting posting : once.values()) {
            groups.computeIfAbsent(
                            new PageId(posting.from(), posting.customerId()),
                            id -> new ArrayList<>())
                    .add(posting);
        }
        return groups.values();
    }

    private static long balance(List<Stored<Page>> account) {
        return new CustomerAccount(account.stream().map(Stored::value).toList()).balancePaise();
    }

    private static int size(List<List<Posting>> groups) {
        return groups.stream().mapToInt(List::size).sum();
    }

    private void count(String outcome, int postings) {
        metrics.counter("earlybird.ledger.postings", "outcome", outcome).increment(postings);
    }
}

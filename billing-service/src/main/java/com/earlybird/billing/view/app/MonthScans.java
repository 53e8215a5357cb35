package com.earlybird.billing.view.app;

import com.earlybird.billing.ledger.app.ClosedMonths;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.view.domain.MonthSums;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is in a month, and what all of them come to: one look at the head of each page, none kept.
 *
 * <p>A small dairy's month is looked at each time. Where a look takes long, its answer serves for
 * twenty times as long, and the next one is had in the background: the sums at the foot of a view
 * may then be some seconds old, and say of when they are; its rows never are.
 */
@ApplicationScoped
class MonthScans {
    private static final Duration QUICK = Duration.ofMillis(50);
    private static final int SERVES_TIMES = 20;
    private static final Duration OLDEST = Duration.ofMinutes(2);
    private static final int MOST_KEPT = 24;
    private static final int FEW = 1_000;

    private final PageScans scans;
    private final Pages pages;
    private final ClosedMonths closedMonths;
    private final Map<Which, Scan> kept = new ConcurrentHashMap<>();
    private final Set<Which> underWay = ConcurrentHashMap.newKeySet();

    MonthScans(PageScans scans, Pages pages, ClosedMonths closedMonths) {
        this.scans = scans;
        this.pages = pages;
        this.closedMonths = closedMonths;
    }

    /** {@code base} is the last month closed for all up to that one, or null. */
    private record Which(YearMonth month, YearMonth base) {}

    /** What a look at a month found, when, and how long it took. */
    record Scan(SortedSet<String> customers, MonthSums totals, Instant at, Duration took) {
        private boolean servesAt(Instant now) {
            return took.compareTo(QUICK) > 0
                    && age(now).compareTo(took.multipliedBy(SERVES_TIMES)) < 0;
        }

        private boolean tooOldAt(Instant now) {
            return took.compareTo(QUICK) <= 0 || age(now).compareTo(OLDEST) > 0;
        }

        private Duration age(Instant now) {
            return Duration.between(at, now);
        }
    }

    /** Of everybody. */
    Uni<Scan> of(YearMonth month) {
        return which(month).flatMap(which -> {
            Scan before = kept.get(which);
            Instant now = Instant.now();
            if (before == null || before.tooOldAt(now)) {
                return look(which);
            }
            if (!before.servesAt(now) && underWay.add(which)) {
                look(which)
                        .onTermination()
                        .invoke(() -> underWay.remove(which))
                        .subscribe()
                        .with(done -> {}, failed -> kept.remove(which));
            }
            return Uni.createFrom().item(before);
        });
    }

    /** Of these; read by customer where they are few. */
    Uni<Scan> of(YearMonth month, Set<String> wanted) {
        return which(month)
                .flatMap(which -> wanted.size() <= FEW
                        ? pages.headersOf(wanted)
                                .map(found -> summed(
                                        which,
                                        found.stream()
                                                .map(Stored::value)
                                                .filter(page -> isSeen(which, page))
                                                .toList()))
                        : collect(
                                which,
                                all(which).filter(page -> wanted.contains(page.customerId()))));
    }

    private Uni<Which> which(YearMonth month) {
        return closedMonths
                .last()
                .map(last -> new Which(
                        month, last.map(closed -> earlier(closed, month)).orElse(null)));
    }

    private Uni<Scan> look(Which which) {
        return collect(which, all(which)).invoke(scan -> {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(which, scan);
        });
    }

    /** The pages from {@code base} to the month, and open ones before. */
    private Multi<Page> all(Which which) {
        Multi<Page> all = scans.streamSums(which.base(), which.month());
        if (which.base() == null || !which.base().isBefore(which.month())) {
            return all;
        }
        return Multi.createBy()
                .concatenating()
                .streams(scans.streamOpen(null, which.base().minusMonths(1)), all);
    }

    /** The same, said of one page. */
    private static boolean isSeen(Which which, Page page) {
        if (page.month().isAfter(which.month())) {
            return false;
        }
        YearMonth base = which.base();
        return base == null
                || !page.month().isBefore(base)
                || page.open() && base.isBefore(which.month());
    }

    private static Uni<Scan> collect(Which which, Multi<Page> all) {
        Instant begin = Instant.now();
        return all.collect().in(() -> new Sums(which), Sums::add).map(sums -> sums.scan(begin));
    }

    private static Scan summed(Which which, List<Page> all) {
        Sums sums = new Sums(which);
        new ArrayList<>(all).forEach(sums::add);
        return sums.scan(Instant.now());
    }

    private static final class Sums {
        private final Which which;
        private final SortedSet<String> customers = new TreeSet<>();
        private MonthSums totals = MonthSums.NONE;

        Sums(Which which) {
            this.which = which;
        }

        void add(Page page) {
            customers.add(page.customerId());
            totals = totals.plus(MonthSums.contribution(page, which.month(), which.base()));
        }

        Scan scan(Instant begin) {
            return new Scan(
                    Collections.unmodifiableSortedSet(customers),
                    totals,
                    begin,
                    Duration.between(begin, Instant.now()));
        }
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }
}

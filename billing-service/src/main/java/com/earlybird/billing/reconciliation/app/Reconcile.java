package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.domain.Comparison;
import com.earlybird.billing.reconciliation.domain.Days;
import com.earlybird.billing.reconciliation.domain.Finding;
import com.earlybird.billing.reconciliation.domain.Findings;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what delivery-service confirmed with what the ledger charges, independently of the
 * events: first a digest of each day, then the days that differ, delivery by delivery and at most a
 * week at a time, so that memory stays bounded for any span.
 */
@ApplicationScoped
public class Reconcile {
    private static final int DIGESTS_AT_ONCE = 31;
    private static final int DAYS_AT_ONCE = 7;
    private static final int REPUBLISHED_AT_ONCE = 500;

    private final DeliveryService deliveries;
    private final PageScans pages;

    Reconcile(DeliveryService deliveries, PageScans pages) {
        this.deliveries = deliveries;
        this.pages = pages;
    }

    /** The days from one to the other, both included. */
    public Uni<Findings> handle(LocalDate from, LocalDate to, OnBehalf caller) {
        Days days = new Days(from, to);
        Findings findings = new Findings();
        return digests(days, from, to, caller)
                .chain(() -> pages.streamFrom(YearMonth.from(from))
                        .invoke(days::add)
                        .collect()
                        .last())
                .invoke(() -> days.addTo(findings))
                .chain(() -> compare(days.toCompare(DAYS_AT_ONCE), findings, caller))
                .replaceWith(findings);
    }

    private Uni<Void> compare(List<Comparison> spans, Findings findings, OnBehalf caller) {
        return Multi.createFrom()
                .iterable(spans)
                .onItem()
                .transformToUniAndConcatenate(
                        span -> compare(span, caller).invoke(() -> span.addTo(findings)))
                .collect()
                .last();
    }

    // What was confirmed is asked first, so that what is confirmed meanwhile is not missed.
    private Uni<Void> digests(Days days, LocalDate from, LocalDate to, OnBehalf caller) {
        return Multi.createFrom()
                .iterable(from.datesUntil(to.plusDays(1), Period.ofDays(DIGESTS_AT_ONCE))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(first -> {
                    LocalDate last = first.plusDays(DIGESTS_AT_ONCE - 1L);
                    return deliveries.digests(first, last.isAfter(to) ? to : last, caller);
                })
                .invoke(some -> some.forEach(days::add))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Has what is missing or different told again; what is charged already is not charged twice.
     *
     * @return what was found, before the repair
     */
    public Uni<Findings> repair(LocalDate from, LocalDate to, OnBehalf caller) {
        return handle(from, to, caller).call(findings -> {
            List<String> ids = Stream.concat(
                            findings.missing().stream(), findings.different().stream())
                    .map(Finding::deliveryId)
                    .toList();
            return Multi.createFrom()
                    .iterable(chunks(ids))
                    .onItem()
                    .transformToUniAndConcatenate(chunk -> deliveries.republish(chunk, caller))
                    .collect()
                    .last();
        });
    }

    private Uni<Void> compare(Comparison span, OnBehalf caller) {
        return confirmed(span, null, caller)
                .chain(() -> pages.streamFrom(YearMonth.from(span.from()))
                        .invoke(span::add)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> confirmed(Comparison span, String cursor, OnBehalf caller) {
        return deliveries.confirmed(span.from(), span.to(), cursor, caller).flatMap(page -> {
            page.items().forEach(span::add);
            return page.nextCursor() == null
                    ? Uni.createFrom().voidItem()
                    : confirmed(span, page.nextCursor(), caller);
        });
    }

    private static List<List<String>> chunks(List<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += REPUBLISHED_AT_ONCE) {
            chunks.add(ids.subList(i, Math.min(ids.size(), i + REPUBLISHED_AT_ONCE)));
        }
        return chunks;
    }
}

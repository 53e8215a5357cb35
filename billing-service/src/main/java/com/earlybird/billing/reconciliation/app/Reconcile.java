package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.domain.Comparison;
import com.earlybird.billing.reconciliation.domain.Finding;
import com.earlybird.billing.reconciliation.domain.Findings;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what delivery-service confirmed with what the ledger charges, delivery by delivery and
 * independently of the events. A week at a time, so that memory stays bounded for any span.
 */
@ApplicationScoped
public class Reconcile {
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
        Findings findings = new Findings();
        return Multi.createFrom()
                .iterable(weeks(from, to))
                .onItem()
                .transformToUniAndConcatenate(
                        week -> compare(week, caller).invoke(() -> week.addTo(findings)))
                .collect()
                .last()
                .replaceWith(findings);
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

    private Uni<Void> compare(Comparison week, OnBehalf caller) {
        return confirmed(week, null, caller)
                .chain(() -> pages.streamFrom(YearMonth.from(week.from()))
                        .invoke(week::add)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> confirmed(Comparison week, String cursor, OnBehalf caller) {
        return deliveries.confirmed(week.from(), week.to(), cursor, caller).flatMap(page -> {
            page.items().forEach(week::add);
            return page.nextCursor() == null
                    ? Uni.createFrom().voidItem()
                    : confirmed(week, page.nextCursor(), caller);
        });
    }

    private static List<Comparison> weeks(LocalDate from, LocalDate to) {
        List<Comparison> weeks = new ArrayList<>();
        for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(DAYS_AT_ONCE)) {
            LocalDate last = first.plusDays(DAYS_AT_ONCE - 1L);
            weeks.add(new Comparison(first, last.isAfter(to) ? to : last));
        }
        return weeks;
    }

    private static List<List<String>> chunks(List<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += REPUBLISHED_AT_ONCE) {
            chunks.add(ids.subList(i, Math.min(ids.size(), i + REPUBLISHED_AT_ONCE)));
        }
        return chunks;
    }
}

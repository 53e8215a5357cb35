package com.earlybird.billing.reconciliation.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.contracts.DayDigest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Both sides of some days, each day as one hash: only where these differ do the deliveries have to
 * be looked at one by one. It keeps two sums for each day and nothing of the deliveries.
 */
public final class Days {
    private static final DayDigest NOTHING = new DayDigest();

    private final LocalDate from;
    private final LocalDate to;
    private final Map<LocalDate, ConfirmedDay> confirmed = new HashMap<>();
    private final Map<LocalDate, DayDigest> charged = new HashMap<>();

    /** Of the days from one to the other, both included. */
    public Days(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    public void add(ConfirmedDay day) {
        confirmed.put(day.date(), day);
    }

    /** Takes from a page the charges of these days. */
    public void add(Page page) {
        for (Entry entry : page.entries()) {
            if (Comparison.isOfDelivery(entry)
                    && !entry.serviceDate().isBefore(from)
                    && !entry.serviceDate().isAfter(to)) {
                charged.computeIfAbsent(entry.serviceDate(), day -> new DayDigest())
                        .add(
                                entry.delivery().deliveryId(),
                                entry.item().productId(),
                                entry.owedPaise());
            }
        }
    }

    /** Adds what the days come to on which both sides agree. */
    public void addTo(Findings findings) {
        confirmed.values().stream()
                .filter(day -> agree(day.date()))
                .forEach(findings::countAgreeing);
    }

    /**
     * The days that differ, neighbours together.
     *
     * @param most the longest span, in days
     */
    public List<Comparison> toCompare(int most) {
        List<Comparison> spans = new ArrayList<>();
        LocalDate first = null;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (agree(day)) {
                continue;
            }
            first = first == null ? day : first;
            LocalDate next = day.plusDays(1);
            if (next.isAfter(to) || agree(next) || !next.isBefore(first.plusDays(most))) {
                spans.add(new Comparison(first, day));
                first = null;
            }
        }
        return spans;
    }

    private boolean agree(LocalDate date) {
        ConfirmedDay day = confirmed.get(date);
        DayDigest books = charged.getOrDefault(date, NOTHING);
        return (day == null ? NOTHING.hash() : day.hash()).equals(books.hash())
                && (day == null ? 0 : day.paise()) == books.paise();
    }
}

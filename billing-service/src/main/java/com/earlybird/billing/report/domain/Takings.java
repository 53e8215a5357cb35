package com.earlybird.billing.report.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.LedgerAccount;
import com.earlybird.billing.ledger.domain.Page;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The money that came in, and went back, in a span of days, by method. */
public final class Takings {
    private final LocalDate from;
    private final LocalDate to;
    private final Map<LedgerAccount, CollectionLine> lines = new EnumMap<>(LedgerAccount.class);

    /** Of the days from one to the other, both included. */
    public Takings(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** Takes the entries in which money moved; what a wallet pays came in when it was filled. */
    public void add(Page page) {
        for (Entry entry : page.entries()) {
            boolean isWithin =
                    !entry.serviceDate().isBefore(from) && !entry.serviceDate().isAfter(to);
            if (isWithin && entry.debit().money()) {
                add(new CollectionLine(entry.debit().name(), 1, entry.amountPaise(), 0));
            } else if (isWithin && entry.credit().money()) {
                add(new CollectionLine(entry.credit().name(), 0, 0, entry.amountPaise()));
            }
        }
    }

    private void add(CollectionLine line) {
        lines.merge(LedgerAccount.valueOf(line.method()), line, CollectionLine::plus);
    }

    public List<CollectionLine> lines() {
        return List.copyOf(lines.values());
    }
}

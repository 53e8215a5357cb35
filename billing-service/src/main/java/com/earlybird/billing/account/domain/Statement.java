package com.earlybird.billing.account.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.EntryKind;
import com.earlybird.billing.ledger.domain.Page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every entry of an account in a span of days, with the balance after each. */
public record Statement(
        LocalDate from,
        LocalDate to,
        long openingBalancePaise,
        List<Line> lines,
        long closingBalancePaise) {
    /** An entry and what was owed after it. */
    public record Line(Entry entry, long balancePaise) {}

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::serviceDate)
            .thenComparing(Entry::postedAt)
            .thenComparing(Entry::key);

    /**
     * @param pages all of the customer's, whole
     * @param from the first day, by the date an entry is about
     * @param to the last day
     */
    public static Statement of(Collection<Page> pages, LocalDate from, LocalDate to) {
        List<Entry> entries = pages.stream()
                .flatMap(page -> page.entries().stream())
                .filter(entry -> !entry.serviceDate().isAfter(to))
                // The tax inside is a matter between revenue and the state.
                .filter(entry -> entry.kind() != EntryKind.TAX)
                .sorted(ORDER)
                .toList();
        long opening = 0;
        List<Line> lines = new ArrayList<>();
        long balance = 0;
        for (Entry entry : entries) {
            balance = Math.addExact(balance, entry.owedPaise());
            if (entry.serviceDate().isBefore(from)) {
                opening = balance;
            } else {
                lines.add(new Line(entry, balance));
            }
        }
        return new Statement(from, to, opening, lines, balance);
    }
}

package com.earlybird.billing.report.domain;

import com.earlybird.billing.bill.domain.TaxLine;
import com.earlybird.billing.bill.domain.TaxSummary;
import com.earlybird.billing.ledger.domain.Entry;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The GST of issued bills, by HSN code and rate. It adds up the tax lines that the bills bear, each
 * rounded there, so that it equals what the customers hold to the paisa.
 */
public final class GstSums {
    private record Group(String hsnCode, BigDecimal ratePercent) {}

    private static final Comparator<Group> ORDER = Comparator.comparing(
                    Group::hsnCode, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Group::ratePercent);

    private final Map<Group, TaxLine> lines = new TreeMap<>(ORDER);
    private long bills;

    /** Adds a bill by its entries. */
    public void add(Collection<Entry> entriesOfBill) {
        bills++;
        addAll(TaxSummary.of(entriesOfBill));
    }

    /** Adds a document by its tax lines. */
    public void addAll(Collection<TaxLine> document) {
        for (TaxLine line : document) {
            lines.merge(new Group(line.hsnCode(), line.ratePercent()), line, GstSums::sum);
        }
    }

    private static TaxLine sum(TaxLine a, TaxLine b) {
        return new TaxLine(
                a.hsnCode(),
                a.ratePercent(),
                Math.addExact(a.taxablePaise(), b.taxablePaise()),
                Math.addExact(a.cgstPaise(), b.cgstPaise()),
                Math.addExact(a.sgstPaise(), b.sgstPaise()),
                Math.addExact(a.totalPaise(), b.totalPaise()));
    }

    public long bills() {
        return bills;
    }

    public List<TaxLine> lines() {
        return List.copyOf(lines.values());
    }
}

package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageTotals;
import com.earlybird.contracts.OrderType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bill takes from the single entries of its pages; the rest it takes from their sums. It is
 * made of pages only whose entries come to their sums: who has it knows that they do.
 *
 * @param cgstPaise the centre's tax inside the charges, as the bill's own tax summary says it
 * @param sgstPaise the state's
 * @param chargedOrders one-time orders that the bill takes money for, in order of their ids
 */
public record BillContent(long cgstPaise, long sgstPaise, List<String> chargedOrders) {
    public BillContent {
        chargedOrders = List.copyOf(chargedOrders);
    }

    /**
     * @param pages whole, with their entries
     * @throws UnsoundPage when sums and entries of a page disagree
     */
    public static BillContent of(List<Page> pages) {
        pages.forEach(BillContent::mustBeSound);
        List<Entry> entries =
                pages.stream().flatMap(page -> page.entries().stream()).toList();
        long cgst = 0;
        long sgst = 0;
        for (TaxLine line : TaxSummary.of(entries)) {
            cgst = Math.addExact(cgst, line.cgstPaise());
            sgst = Math.addExact(sgst, line.sgstPaise());
        }
        return new BillContent(cgst, sgst, chargedOrders(entries));
    }

    /** One that was taken back whole is none. */
    private static List<String> chargedOrders(List<Entry> entries) {
        Map<String, Long> owed = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.delivery() != null && entry.delivery().orderType() == OrderType.ONE_TIME) {
                owed.merge(entry.delivery().orderId(), entry.owedPaise(), Math::addExact);
            }
        }
        return owed.entrySet().stream()
                .filter(order -> order.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void mustBeSound(Page page) {
        if (page.lines() != page.entries().size()
                || !page.totals().equals(PageTotals.of(page.entries()))) {
            throw new UnsoundPage("sums and entries of page " + page.id() + " disagree");
        }
    }
}

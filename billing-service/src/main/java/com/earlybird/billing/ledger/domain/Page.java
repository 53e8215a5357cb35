package com.earlybird.billing.ledger.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One customer's month in the books: the account, the unbilled money and, once closed, the bill's
 * content.
 *
 * @param keys the causes whose entries are here; a key is on one page only
 * @param entries in the order they came; empty where a page was read without them
 * @param lines how many entries there are
 * @param productNames by product id, as last sold
 * @param carries earlier pages that this one's bill takes along, each if it says so itself
 * @param carriedTo on a page closed without a bill: the month that takes its entries along, or null
 * @param openingBalancePaise what was owed before it, once closed with a balance, else null
 * @param closingBalancePaise what is owed after it, once closed with a balance, else null
 * @param bill once issued, else null
 */
public record Page(
        String id,
        YearMonth month,
        String customerId,
        PageStatus status,
        List<String> keys,
        List<Entry> entries,
        int lines,
        PageTotals totals,
        Map<String, String> productNames,
        List<String> carries,
        YearMonth carriedTo,
        Long openingBalancePaise,
        Long closingBalancePaise,
        Bill bill) {
    public Page {
        keys = keys == null ? List.of() : List.copyOf(keys);
        entries = entries == null ? List.of() : List.copyOf(entries);
        carries = carries == null ? List.of() : List.copyOf(carries);
        totals = totals == null ? PageTotals.NONE : totals;
        productNames = productNames == null ? Map.of() : Map.copyOf(productNames);
    }

    /** An empty one. */
    public static Page blank(PageId id, PageStatus status) {
        return new Page(
                id.toString(),
                id.month(),
                id.customerId(),
                status,
                List.of(),
                List.of(),
                0,
                PageTotals.NONE,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** A new open one that begins with this posting. */
    public static Page beginning(YearMonth month, Posting posting) {
        return blank(new PageId(month, posting.customerId()), PageStatus.OPEN).with(posting);
    }

    /** The page with this posting added; the caller has made sure that it may be. */
    public Page with(Posting posting) {
        List<String> allKeys = new ArrayList<>(keys);
        allKeys.add(posting.key());
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(posting.entries());
        Map<String, String> names = new HashMap<>(productNames);
        names.putAll(posting.productNames());
        return new Page(
                id,
                month,
                customerId,
                status,
                allKeys,
                all,
                lines + posting.entries().size(),
                totals.plus(PageTotals.of(posting.entries())),
                names,
                carries,
                carriedTo,
                openingBalancePaise,
                closingBalancePaise,
                bill);
    }

    /** A head that was read apart from these. */
    public Page holding(List<String> itsKeys, List<Entry> itsEntries) {
        return new Page(
                id,
                month,
                customerId,
                status,
                itsKeys,
                itsEntries,
                lines,
                totals,
                productNames,
                carries,
                carriedTo,
                openingBalancePaise,
                closingBalancePaise,
                bill);
    }

    /** The same, taking along the entries of these earlier pages. */
    public Page carrying(List<String> pages) {
        return new Page(
                id,
                month,
                customerId,
                status,
                keys,
                entries,
                lines,
                totals,
                productNames,
                pages,
                carriedTo,
                openingBalancePaise,
                closingBalancePaise,
                bill);
    }

    public boolean open() {
        return status == PageStatus.OPEN;
    }

    public boolean holds(String key) {
        return keys.contains(key);
    }

    /** Whether a bill, or a closing balance of nothing at all, has settled it. */
    public boolean settled() {
        return closingBalancePaise != null;
    }
}

package com.earlybird.billing.closing.domain;

import com.earlybird.billing.bill.domain.UnsoundPage;
import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.platform.kernel.Stored;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a bill takes along pages of earlier months that are on no bill: those that slipped in behind a
 * finished run, and those of months that were never run. In three kinds of writes, each conditional:
 * the bill's page names them; each is closed and says which month it goes to; the bill's page is
 * closed. A page counts on a bill only where both name each other. The first write changes the
 * version of the bill's page, so nobody who has not seen it can close that page, and a page that was
 * closed for a month is always on that month's bill.
 */
public record Carrying(YearMonth month, Map<String, Stored<Page>> pages) {
    /** @param pages all of the customer's, whole */
    public static Carrying of(YearMonth month, List<Stored<Page>> pages) {
        return new Carrying(
                month,
                pages.stream()
                        .collect(Collectors.toMap(page -> page.value().id(), Function.identity())));
    }

    /** Earlier pages that still take entries. */
    public List<Stored<Page>> openBefore() {
        return pages.values().stream()
                .filter(page -> page.value().open() && page.value().month().isBefore(month))
                .sorted((a, b) -> a.value().month().compareTo(b.value().month()))
                .toList();
    }

    /** What this page's bill is made of: the pages it carries, what those carry, and itself. */
    public List<Stored<Page>> onBillOf(Stored<Page> page) {
        List<Stored<Page>> all = new ArrayList<>();
        for (String id : page.value().carries()) {
            Stored<Page> carried = pages.get(id);
            if (carried != null && page.value().month().equals(carried.value().carriedTo())) {
                all.addAll(onBillOf(carried));
            }
        }
        all.add(page);
        return all;
    }

    /**
     * The balance before the bill: what the last settled page closed with.
     *
     * @throws UnsoundPage where that and the entries since do not come to the account's balance
     */
    public long previousClosingPaise(List<Stored<Page>> onBill) {
        CustomerAccount account = new CustomerAccount(pages.values().stream()
                .map(Stored::value)
                .filter(page -> !page.month().isAfter(month))
                .toList());
        long previous = account.lastClosingBeforePaise(month);
        long since = onBill.stream()
                .mapToLong(page -> page.value().totals().movementPaise())
                .reduce(0, Math::addExact);
        if (Math.addExact(previous, since) != account.balancePaise()) {
            throw new UnsoundPage("the balances before " + month + " do not carry on: " + previous
                    + " and " + since + " are not " + account.balancePaise());
        }
        return previous;
    }
}

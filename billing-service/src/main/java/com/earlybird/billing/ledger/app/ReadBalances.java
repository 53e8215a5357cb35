package com.earlybird.billing.ledger.app;

import com.earlybird.billing.ledger.domain.CustomerAccount;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What customers owed when a month began: from the page before where it says, else from all. */
@ApplicationScoped
public class ReadBalances {
    private final Pages pages;

    ReadBalances(Pages pages) {
        this.pages = pages;
    }

    /** By customer, in paise; below zero it is credit. */
    public Uni<Map<String, Long>> before(YearMonth month, Collection<String> customers) {
        List<PageId> before = customers.stream()
                .map(customer -> new PageId(month.minusMonths(1), customer))
                .toList();
        return Uni.combine()
                .all()
                .unis(pages.balances(before), pages.openBefore(month, customers))
                .asTuple()
                .flatMap(read -> {
                    Map<String, Long> balances = settled(read.getItem1(), read.getItem2());
                    Set<String> others = new HashSet<>(customers);
                    others.removeAll(balances.keySet());
                    return others.isEmpty()
                            ? Uni.createFrom().item(balances)
                            : pages.headersOf(others).map(all -> {
                                balances.putAll(summed(month, others, all));
                                return balances;
                            });
                });
    }

    private static Map<String, Long> settled(List<Stored<Page>> before, List<Stored<Page>> open) {
        Map<String, Long> balances = new HashMap<>();
        before.stream()
                .map(Stored::value)
                .filter(Page::settled)
                .forEach(page -> balances.put(page.customerId(), page.closingBalancePaise()));
        open.forEach(page -> balances.remove(page.value().customerId()));
        return balances;
    }

    private static Map<String, Long> summed(
            YearMonth month, Set<String> customers, List<Stored<Page>> all) {
        Map<String, List<Page>> accounts = new HashMap<>();
        customers.forEach(customer -> accounts.put(customer, new ArrayList<>()));
        all.forEach(page -> accounts.get(page.value().customerId()).add(page.value()));
        Map<String, Long> balances = new HashMap<>();
        accounts.forEach((customer, own) ->
                balances.put(customer, new CustomerAccount(own).balanceBeforePaise(month)));
        return balances;
    }
}

package com.earlybird.billing.view.app;

import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.app.ReadBalances;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageTotals;
import com.earlybird.billing.view.domain.MonthSums;
import com.earlybird.billing.view.domain.ProductSum;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The months of a few customers, with their products. */
@ApplicationScoped
class MonthRows {
    private final Pages pages;
    private final ReadBalances balances;

    MonthRows(Pages pages, ReadBalances balances) {
        this.pages = pages;
        this.balances = balances;
    }

    /** One customer's month. */
    record CustomerMonth(String customerId, MonthSums sums, List<ProductSum> products) {}

    /** In the same order; without those who neither moved nor owe anything, or are billed later. */
    Uni<List<CustomerMonth>> of(YearMonth month, List<String> customers) {
        List<String> ids = customers.stream()
                .map(customer -> new PageId(month, customer).toString())
                .toList();
        return pages.sums(ids).flatMap(own -> {
            Map<String, Page> byId = byId(own);
            List<String> open = customers.stream()
                    .filter(customer -> isOpen(byId.get(new PageId(month, customer).toString())))
                    .toList();
            return carried(own).flatMap(carried -> {
                byId.putAll(byId(carried));
                return (open.isEmpty()
                                ? Uni.createFrom().item(Map.<String, Long>of())
                                : balances.before(month, open))
                        .map(before -> rows(month, customers, byId, before));
            });
        });
    }

    private static List<CustomerMonth> rows(
            YearMonth month,
            List<String> customers,
            Map<String, Page> pages,
            Map<String, Long> before) {
        List<CustomerMonth> rows = new ArrayList<>();
        for (String customer : customers) {
            Page page = pages.get(new PageId(month, customer).toString());
            if (isOpen(page)) {
                MonthSums sums = MonthSums.of(
                        page == null ? PageTotals.NONE : page.totals(), before.get(customer));
                boolean hasLines = page != null && page.lines() > 0;
                if (hasLines || sums.previousBalancePaise() != 0) {
                    rows.add(new CustomerMonth(
                            customer,
                            sums,
                            page == null ? List.of() : ProductSum.of(List.of(page))));
                }
            } else if (page.bill() != null) {
                List<Page> billed = page.bill().pages().stream().map(pages::get).toList();
                rows.add(new CustomerMonth(
                        customer, MonthSums.of(page.bill()), ProductSum.of(billed)));
            }
        }
        return rows;
    }

    private static boolean isOpen(Page page) {
        return page == null || page.open();
    }

    /** Pages of earlier months whose entries are on the bills of these. */
    private Uni<List<Stored<Page>>> carried(List<Stored<Page>> own) {
        List<String> ids = own.stream()
                .filter(page -> page.value().bill() != null)
                .flatMap(page -> page.value().bill().pages().stream()
                        .filter(id -> !id.equals(page.value().id())))
                .toList();
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : pages.sums(ids);
    }

    private static Map<String, Page> byId(List<Stored<Page>> pages) {
        Map<String, Page> byId = new HashMap<>();
        pages.forEach(page -> byId.put(page.value().id(), page.value()));
        return byId;
    }
}

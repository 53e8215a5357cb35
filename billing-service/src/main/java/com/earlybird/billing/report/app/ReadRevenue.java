package com.earlybird.billing.report.app;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.report.domain.Revenue;
import com.earlybird.billing.report.domain.RevenueBy;
import com.earlybird.billing.report.domain.RevenueLine;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was delivered in some days, by day, product, area or kind of order. */
@ApplicationScoped
public class ReadRevenue {
    private static final int CUSTOMERS_AT_ONCE = 500;
    private static final String NO_AREA = "-";

    private final PageScans pages;
    private final Customers customers;

    ReadRevenue(PageScans pages, Customers customers) {
        this.pages = pages;
        this.customers = customers;
    }

    /** Reads on past the span's last month, for a late charge stands on a later page. */
    public Uni<List<RevenueLine>> handle(Span span, RevenueBy by) {
        Revenue revenue = new Revenue(span.from(), span.to(), by);
        return pages.streamFrom(span.firstMonth())
                .invoke(revenue::add)
                .collect()
                .last()
                .chain(() -> by == RevenueBy.AREA
                        ? byArea(revenue)
                        : Uni.createFrom().item(revenue::lines));
    }

    private Uni<List<RevenueLine>> byArea(Revenue revenue) {
        return Multi.createFrom()
                .iterable(revenue.lines())
                .map(RevenueLine::key)
                .group()
                .intoLists()
                .of(CUSTOMERS_AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(customers::find)
                .collect()
                .in(
                        HashMap<String, String>::new,
                        (areas, few) -> few.forEach((id, customer) -> {
                            if (customer.area() != null) {
                                areas.put(id, customer.area());
                            }
                        }))
                .map(areas -> revenue.lines(id -> areaOf(areas, id)));
    }

    private static String areaOf(Map<String, String> areas, String customerId) {
        return areas.getOrDefault(customerId, NO_AREA);
    }
}

package com.earlybird.billing.reconciliation.app;

import com.earlybird.billing.ledger.app.PageScans;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.domain.OrderCheck;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.time.YearMonth;

/** Holds what order-service calls billed against the bills, by the day of delivery. */
@ApplicationScoped
public class CheckOrders {
    private final BilledOrders orders;
    private final PageScans pages;

    CheckOrders(BilledOrders orders, PageScans pages) {
        this.orders = orders;
        this.pages = pages;
    }

    /** The orders of these days, both included. */
    public Uni<OrderCheck> handle(LocalDate from, LocalDate to, OnBehalf caller) {
        OrderCheck check = new OrderCheck(from, to);
        return pages.streamFrom(YearMonth.from(from))
                .invoke(check::add)
                .collect()
                .last()
                .chain(() -> Multi.createFrom()
                        .iterable(from.datesUntil(to.plusDays(1)).toList())
                        .onItem()
                        .transformToUniAndConcatenate(day -> day(check, day, null, caller))
                        .collect()
                        .last())
                .invoke(check::end)
                .replaceWith(check);
    }

    private Uni<Void> day(OrderCheck check, LocalDate day, String cursor, OnBehalf caller) {
        return orders.of(day, cursor, caller).flatMap(page -> {
            page.items().forEach(check::add);
            return page.nextCursor() == null
                    ? Uni.createFrom().voidItem()
                    : day(check, day, page.nextCursor(), caller);
        });
    }
}

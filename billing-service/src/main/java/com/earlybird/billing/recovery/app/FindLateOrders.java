package com.earlybird.billing.recovery.app;

import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.reconciliation.app.DeliveryService;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.domain.ConfirmedDelivery;
import com.earlybird.billing.recovery.app.OrderService.Delivered;
import com.earlybird.billing.recovery.domain.LateOrder;
import com.earlybird.billing.recovery.domain.RecoveryRun;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds order-service's delivered and unbilled orders against the ledger. An order that is marked
 * delivered and was never confirmed is told of and not charged: nobody has said that it was brought.
 */
@ApplicationScoped
class FindLateOrders {
    private final OrderService orders;
    private final DeliveryService deliveries;
    private final Pages pages;

    FindLateOrders(OrderService orders, DeliveryService deliveries, Pages pages) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.pages = pages;
    }

    /** What was found so far. */
    static final class Found {
        private int seen;
        private boolean full;
        private final List<LateOrder> late = new ArrayList<>();
        private final List<String> unconfirmed = new ArrayList<>();

        RecoveryRun in(RecoveryRun run) {
            return run.finding(seen, late, unconfirmed, full);
        }
    }

    Uni<Found> handle(LocalDate from, LocalDate to, OnBehalf caller) {
        return page(from, to, null, caller, new Found());
    }

    private Uni<Found> page(
            LocalDate from, LocalDate to, String cursor, OnBehalf caller, Found found) {
        return orders.deliveredUnbilled(cursor, caller).flatMap(page -> {
            List<LateOrder> confirmed = new ArrayList<>();
            for (Delivered one : page.items()) {
                LocalDate date = one.order().deliveryDate();
                if ((from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to))) {
                    found.seen++;
                    if (one.confirmed()) {
                        confirmed.add(one.order());
                    } else {
                        found.unconfirmed.add(one.order().orderId());
                    }
                }
            }
            return late(confirmed, caller).flatMap(late -> {
                found.late.addAll(late);
                found.full =
                        page.nextCursor() != null && found.late.size() >= RecoveryRun.MOST_ORDERS;
                return page.nextCursor() == null || found.full
                        ? Uni.createFrom().item(found)
                        : page(from, to, page.nextCursor(), caller, found);
            });
        });
    }

    private Uni<List<LateOrder>> late(List<LateOrder> confirmed, OnBehalf caller) {
        return Multi.createFrom()
                .iterable(
                        confirmed.stream().map(LateOrder::customerId).distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(this::ordersInBooks)
                .collect()
                .in(HashSet<String>::new, Set::addAll)
                .flatMap(charged -> Multi.createFrom()
                        .iterable(confirmed)
                        .filter(order -> !charged.contains(order.orderId()))
                        .onItem()
                        .transformToUniAndConcatenate(order -> asConfirmed(order, caller))
                        .filter(order -> order.amountPaise() != 0)
                        .collect()
                        .asList());
    }

    private Uni<Set<String>> ordersInBooks(String customerId) {
        return pages.wholeOf(customerId).map(all -> {
            Set<String> ids = new HashSet<>();
            all.forEach(page -> {
                for (Entry entry : page.value().entries()) {
                    if (entry.delivery() != null) {
                        ids.add(entry.delivery().orderId());
                    }
                }
            });
            return ids;
        });
    }

    private Uni<LateOrder> asConfirmed(LateOrder order, OnBehalf caller) {
        return deliveries
                .confirmedOf(order.orderId(), caller)
                .flatMap(known -> known.isEmpty()
                        ? orders.withTax(order, caller)
                        : Uni.createFrom()
                                .item(order.confirmedAs(
                                        known.stream()
                                                .map(ConfirmedDelivery::deliveryId)
                                                .toList(),
                                        known.stream()
                                                .mapToLong(ConfirmedDelivery::amountPaise)
                                                .sum())));
    }
}

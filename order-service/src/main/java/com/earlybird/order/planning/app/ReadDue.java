package com.earlybird.order.planning.app;

import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.planning.domain.Closings;
import com.earlybird.order.planning.domain.Coverage;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.DueRules;
import com.earlybird.order.pricing.app.ReadPrices;
import com.earlybird.order.pricing.domain.PriceAgreement;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.subscription.domain.Subscription;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is needed to say which of some orders are due on a date. */
@ApplicationScoped
class ReadDue {
    private final Customers customers;
    private final ReadClosings closings;
    private final ReadPrices prices;
    private final Holds holds;

    ReadDue(Customers customers, ReadClosings closings, ReadPrices prices, Holds holds) {
        this.customers = customers;
        this.closings = closings;
        this.prices = prices;
        this.holds = holds;
    }

    /**
     * What is the same for every order of a date.
     *
     * @param coverage what may be scheduled already
     */
    record Ground(LocalDate date, Closings closings, List<Hold> holds, Coverage coverage) {
        /** Whether it is time. */
        boolean takesIn(DuePlan plan) {
            List<String> carried =
                    plan.items().stream().map(ScheduledItem::productId).toList();
            return coverage.takesIn(closings.of(carried, plan.date(), plan.shift()));
        }
    }

    Uni<Ground> ground(LocalDate date, Coverage coverage) {
        return Uni.combine()
                .all()
                .unis(closings.now(), holds.between(date, date))
                .asTuple()
                .map(read -> new Ground(date, read.getItem1(), read.getItem2(), coverage));
    }

    Uni<DueRules> rules(Ground ground, Collection<Order> orders) {
        Set<String> customerIds = new HashSet<>();
        Set<String> agreementIds = new HashSet<>();
        for (Order order : orders) {
            customerIds.add(order.customerId());
            if (order instanceof Subscription s) {
                agreementIds.add(PriceAgreement.idOf(s.customerId(), s.productId()));
            }
        }
        return Uni.combine()
                .all()
                .unis(
                        customers.findAll(customerIds),
                        prices.of(ground.closings().products().values(), agreementIds))
                .asTuple()
                .map(read -> new DueRules(
                        ground.date(), read.getItem1(), read.getItem2(), ground.holds()));
    }
}

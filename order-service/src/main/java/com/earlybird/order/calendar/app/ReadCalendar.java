package com.earlybird.order.calendar.app;

import com.earlybird.order.calendar.domain.Calendar;
import com.earlybird.order.calendar.domain.Day;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.pricing.app.ReadPrices;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.order.pricing.domain.ResolvedPrice;
import com.earlybird.order.subscription.domain.Subscription;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a subscription's calendar and its prices depend on. */
@ApplicationScoped
public class ReadCalendar {
    private final Customers customers;
    private final Holds holds;
    private final ReadPrices prices;

    ReadCalendar(Customers customers, Holds holds, ReadPrices prices) {
        this.customers = customers;
        this.holds = holds;
        this.prices = prices;
    }

    /** All that is known for some dates; {@code customer} is null if there is none here yet. */
    public record Known(KnownCustomer customer, List<Hold> holds, PriceBook prices) {
        public List<Day> days(Subscription subscription, LocalDate from, LocalDate to) {
            return Calendar.between(subscription, customer, holds, from, to);
        }

        /** What one unit costs on {@code date}, or null where there is no price. */
        public Long pricePaise(Subscription subscription, LocalDate date) {
            return price(subscription, date).map(ResolvedPrice::unitPricePaise).orElse(null);
        }

        public Optional<ResolvedPrice> price(Subscription subscription, LocalDate date) {
            return prices.price(subscription.customerId(), subscription.productId(), date);
        }
    }

    /** What is known of several, for quantities alone. */
    record Ground(Map<String, KnownCustomer> customers, List<Hold> holds) {
        List<Day> days(Subscription s, LocalDate from, LocalDate to) {
            return Calendar.between(s, customers.get(s.customerId()), holds, from, to);
        }
    }

    Uni<Ground> ground(List<Subscription> subscriptions, LocalDate from, LocalDate to) {
        List<String> ids =
                subscriptions.stream().map(Subscription::customerId).distinct().toList();
        return Uni.combine()
                .all()
                .unis(customers.findAll(ids), holds.between(from, to))
                .with(Ground::new);
    }

    public Uni<Known> of(Subscription subscription, LocalDate from, LocalDate to) {
        return Uni.combine()
                .all()
                .unis(
                        customers.find(subscription.customerId()),
                        holds.between(from, to),
                        prices.of(subscription.customerId(), List.of(subscription.productId())))
                .asTuple()
                .map(read ->
                        new Known(read.getItem1().orElse(null), read.getItem2(), read.getItem3()));
    }
}

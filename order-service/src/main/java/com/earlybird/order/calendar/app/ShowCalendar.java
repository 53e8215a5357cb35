package com.earlybird.order.calendar.app;

import com.earlybird.contracts.Money;
import com.earlybird.order.calendar.domain.Day;
import com.earlybird.order.planning.app.PlannedDeliveries;
import com.earlybird.order.pricing.domain.ResolvedPrice;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a subscription brings from day to day, with rupees and reasons. */
@ApplicationScoped
public class ShowCalendar {
    private static final int MOST_DAYS = 366;
    private static final int LOOK_AHEAD_DAYS = 60;

    private final Subscriptions subscriptions;
    private final ReadCalendar calendars;
    private final PlannedDeliveries deliveries;
    private final BusinessClock clock;

    ShowCalendar(
            Subscriptions subscriptions,
            ReadCalendar calendars,
            PlannedDeliveries deliveries,
            BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.calendars = calendars;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** A day with its price and what it comes to; both are null on a date without a price. */
    public record PricedDay(Day day, ResolvedPrice price, Long amountPaise) {}

    public Uni<List<PricedDay>> handle(String id, LocalDate from, LocalDate to, Caller caller) {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            throw Rejection.malformed("to", "must be within " + MOST_DAYS + " days of from");
        }
        return subscriptions
                .get(id)
                .map(Stored::value)
                .invoke(s -> caller.mustSeeCustomer(s.customerId(), "subscription", id))
                .flatMap(
                        s -> calendars.of(s, from, to).map(known -> known.days(s, from, to).stream()
                                .map(day -> priced(day, known.price(s, day.date())))
                                .toList()));
    }

    /**
     * The next day from today on that brings something, within sixty days; what was confirmed
     * already is over, whatever came of it.
     */
    public Uni<Optional<LocalDate>> nextDelivery(Subscription subscription) {
        LocalDate today = clock.today();
        LocalDate to = today.plusDays(LOOK_AHEAD_DAYS);
        return Uni.combine()
                .all()
                .unis(
                        calendars.of(subscription, today, to),
                        deliveries.confirmedSince(subscription.id(), today))
                .asTuple()
                .map(read -> read.getItem1().days(subscription, today, to).stream()
                        .filter(Day::delivers)
                        .map(Day::date)
                        .filter(date -> !read.getItem2().contains(date))
                        .findFirst());
    }

    private static PricedDay priced(Day day, Optional<ResolvedPrice> price) {
        return price.map(p -> new PricedDay(day, p, Money.linePaise(day.qty(), p.unitPricePaise())))
                .orElse(new PricedDay(day, null, null));
    }
}

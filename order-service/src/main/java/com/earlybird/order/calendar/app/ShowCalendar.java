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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** As {@link #nextDeliveries}, of one. */
    public Uni<Optional<LocalDate>> nextDelivery(Subscription subscription) {
        return nextDeliveries(List.of(subscription))
                .map(next -> Optional.ofNullable(next.get(subscription.id())));
    }

    /**
     * Of each the next day from today on that brings something, within sixty days; one without such
     * a day is left out. What was confirmed already is over, whatever came of it.
     */
    public Uni<Map<String, LocalDate>> nextDeliveries(List<Subscription> subscriptions) {
        LocalDate today = clock.today();
        LocalDate to = today.plusDays(LOOK_AHEAD_DAYS);
        return Uni.combine()
                .all()
                .unis(
                        calendars.ground(subscriptions, today, to),
                        deliveries.confirmedSince(
                                subscriptions.stream().map(Subscription::id).toList(), today))
                .with((ground, over) -> {
                    Map<String, LocalDate> next = new HashMap<>();
                    for (Subscription s : subscriptions) {
                        Set<LocalDate> done = over.getOrDefault(s.id(), Set.of());
                        ground.days(s, today, to).stream()
                                .filter(day -> day.delivers() && !done.contains(day.date()))
                                .findFirst()
                                .ifPresent(day -> next.put(s.id(), day.date()));
                    }
                    return next;
                });
    }

    private static PricedDay priced(Day day, Optional<ResolvedPrice> price) {
        return price.map(p -> new PricedDay(day, p, Money.linePaise(day.qty(), p.unitPricePaise())))
                .orElse(new PricedDay(day, null, null));
    }
}

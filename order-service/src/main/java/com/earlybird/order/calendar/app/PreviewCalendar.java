package com.earlybird.order.calendar.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.Subscription;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** Compares the calendars of a subscription before and after a change, for the next sixty days. */
@ApplicationScoped
public class PreviewCalendar {
    private static final int WINDOW_DAYS = 60;

    private final ReadCalendar calendars;

    PreviewCalendar(ReadCalendar calendars) {
        this.calendars = calendars;
    }

    public Uni<Preview> of(Subscription before, Subscription after, LocalDate from) {
        LocalDate to = from.plusDays(WINDOW_DAYS - 1);
        return calendars
                .of(before, from, to)
                .map(known -> Preview.between(
                        before.productId(),
                        known.days(before, from, to),
                        known.days(after, from, to),
                        date -> {
                            Long price = known.pricePaise(before, date);
                            return price == null ? 0 : price;
                        },
                        from));
    }
}

package com.earlybird.order.subscription.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.calendar.app.ShowCalendar;
import com.earlybird.order.calendar.domain.DayReason;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The days asked for, in order. */
public record CalendarView(List<DayView> items) {
    /**
     * One day of it.
     *
     * @param unitPricePaise null on a date without a price, as is the amount
     * @param reason the rule that decided
     */
    public record DayView(
            LocalDate date,
            Shift shift,
            BigDecimal qty,
            Long unitPricePaise,
            Long amountPaise,
            DayReason reason) {}

    static CalendarView of(List<ShowCalendar.PricedDay> days) {
        return new CalendarView(days.stream()
                .map(priced -> new DayView(
                        priced.day().date(),
                        priced.day().shift(),
                        priced.day().qty(),
                        priced.unitPricePaise(),
                        priced.amountPaise(),
                        priced.day().reason()))
                .toList());
    }
}

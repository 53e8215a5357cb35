package com.earlybird.order.subscription.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.calendar.app.ShowCalendar;
import com.earlybird.order.calendar.domain.Day;
import com.earlybird.order.calendar.domain.DayReason;
import com.earlybird.order.pricing.domain.PriceRule;
import com.earlybird.order.pricing.domain.ResolvedPrice;
import com.earlybird.order.pricing.domain.TaxRule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The days asked for, in order. */
public record CalendarView(List<DayView> items) {
    /**
     * One day of it.
     *
     * @param unitPricePaise null on a date without a price, as are the amount, the tax and the rules
     * @param taxRatePercent the GST inside on that date
     * @param priceRule AGREED or PRODUCT
     * @param taxRule PRODUCT, HSN or NONE
     * @param reason the rule that decided
     */
    public record DayView(
            LocalDate date,
            Shift shift,
            BigDecimal qty,
            Long unitPricePaise,
            Long amountPaise,
            DayReason reason,
            PriceRule priceRule,
            BigDecimal taxRatePercent,
            TaxRule taxRule) {
        static DayView of(ShowCalendar.PricedDay priced) {
            Day day = priced.day();
            ResolvedPrice price = priced.price();
            return new DayView(
                    day.date(),
                    day.shift(),
                    day.qty(),
                    price == null ? null : price.unitPricePaise(),
                    priced.amountPaise(),
                    day.reason(),
                    price == null ? null : price.priceRule(),
                    price == null ? null : price.taxRatePercent(),
                    price == null ? null : price.taxRule());
        }
    }

    static CalendarView of(List<ShowCalendar.PricedDay> days) {
        return new CalendarView(days.stream().map(DayView::of).toList());
    }
}

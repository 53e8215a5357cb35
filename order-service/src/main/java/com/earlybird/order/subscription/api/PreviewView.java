package com.earlybird.order.subscription.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.calendar.domain.AffectedDay;
import com.earlybird.order.calendar.domain.DayReason;
import com.earlybird.order.calendar.domain.Preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change would do in the next sixty days; nothing is changed.
 *
 * @param differencePaise what those days would cost more; less is negative
 */
public record PreviewView(
        List<AffectedDayView> affected, long differencePaise, LocalDate effectiveFrom) {
    /** A day that would differ, and the rules that decide it. */
    public record AffectedDayView(
            LocalDate date,
            BigDecimal qtyBefore,
            long amountBeforePaise,
            BigDecimal qtyAfter,
            long amountAfterPaise,
            Shift shiftBefore,
            Shift shiftAfter,
            DayReason reasonBefore,
            DayReason reasonAfter,
            String productId) {}

    public static PreviewView of(Preview preview) {
        return new PreviewView(
                preview.affected().stream().map(PreviewView::day).toList(),
                preview.differencePaise(),
                preview.effectiveFrom());
    }

    private static AffectedDayView day(AffectedDay day) {
        return new AffectedDayView(
                day.date(),
                day.qtyBefore(),
                day.amountBeforePaise(),
                day.qtyAfter(),
                day.amountAfterPaise(),
                day.shiftBefore(),
                day.shiftAfter(),
                day.reasonBefore(),
                day.reasonAfter(),
                day.productId());
    }
}

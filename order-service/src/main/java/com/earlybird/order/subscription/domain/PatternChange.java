package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is to be different from a day on; a part that is null stays as it is on that day.
 *
 * @param effectiveFrom null for the first day that can still be changed
 * @param irregularList all days from there on, of IRREGULAR; days before may be named as they are
 */
public record PatternChange(
        LocalDate effectiveFrom,
        Shift shift,
        BigDecimal defaultQty,
        Map<Weekday, BigDecimal> weeklyPattern,
        Integer intervalDays,
        List<ListedDay> irregularList) {
    Pattern appliedTo(Pattern before, LocalDate from) {
        return new Pattern(
                from,
                shift == null ? before.shift() : shift,
                defaultQty == null ? before.defaultQty() : defaultQty,
                weeklyPattern == null ? before.weeklyPattern() : weeklyPattern,
                intervalDays == null ? before.intervalDays() : intervalDays);
    }
}

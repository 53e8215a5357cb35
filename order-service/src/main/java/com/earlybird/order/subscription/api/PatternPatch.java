package com.earlybird.order.subscription.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.subscription.domain.PatternChange;
import com.earlybird.order.subscription.domain.Weekday;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is to be different from a day on; what is left out stays.
 *
 * @param irregularList all days of IRREGULAR from there on; days before it may be left out
 * @param effectiveFrom the first day that can still be changed, if not given
 * @param reason needed from staff for a day whose cut-off has passed
 */
public record PatternPatch(
        @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal defaultQty,

        Shift shift,
        Map<
                        @NotNull Weekday,
                        @NotNull @PositiveOrZero @DecimalMax("10000")
                        @Digits(integer = 5, fraction = 3) BigDecimal>
                weeklyPattern,
        @Min(1) @Max(365) Integer intervalDays,
        @Size(max = 1_000) List<@NotNull @Valid ListedDayBody> irregularList,
        LocalDate effectiveFrom,
        @Size(max = 200) String reason) {
    PatternChange change() {
        return new PatternChange(
                effectiveFrom,
                shift,
                defaultQty,
                weeklyPattern,
                intervalDays,
                ListedDayBody.days(irregularList));
    }
}

package com.earlybird.order.subscription.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.subscription.app.StartSubscription;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.NewSubscription;
import com.earlybird.order.subscription.domain.Weekday;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A subscription to start.
 *
 * @param defaultQty in the product's unit; needed by FIXED_DAILY, ALTERNATE_DAYS and ONE_TIME
 * @param stopDate the first day without delivery
 * @param weeklyPattern the quantity of each weekday, of WEEKLY_PATTERN
 * @param intervalDays of ALTERNATE_DAYS, 2 if not given
 * @param irregularList the days of IRREGULAR
 * @param autoStart true activates it at once, else it is a draft
 * @param allowSecond whether a second one of the same product, shift and address is meant
 * @param reason for the audit, where staff start it for a day whose cut-off has passed
 */
public record NewSubscriptionBody(
        @NotBlank @Size(max = 40) String customerId,
        @NotBlank @Size(max = 40) String productId,
        @NotNull Mode mode,

        @PositiveOrZero @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal defaultQty,

        @NotNull Shift shift,
        @NotNull LocalDate startDate,
        LocalDate stopDate,
        Map<
                        @NotNull Weekday,
                        @NotNull @PositiveOrZero @DecimalMax("10000")
                        @Digits(integer = 5, fraction = 3) BigDecimal>
                weeklyPattern,
        @Min(1) @Max(365) Integer intervalDays,
        @Size(max = 366) List<@NotNull @Valid ListedDayBody> irregularList,
        @Size(min = 1, max = 64) String addressId,
        Boolean autoStart,
        Boolean allowSecond,
        @Size(max = 200) String reason) {
    StartSubscription.Command command(String id, Caller caller, String bearerToken) {
        List<ListedDay> days = ListedDayBody.days(irregularList);
        NewSubscription wanted = new NewSubscription(
                id,
                customerId,
                productId,
                null,
                mode,
                defaultQty,
                shift,
                startDate,
                stopDate,
                weeklyPattern,
                intervalDays,
                days == null ? List.of() : days,
                addressId,
                null,
                Boolean.TRUE.equals(autoStart),
                Boolean.TRUE.equals(allowSecond));
        return new StartSubscription.Command(wanted, reason, caller, bearerToken, null);
    }
}

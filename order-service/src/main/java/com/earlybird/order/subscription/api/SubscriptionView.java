package com.earlybird.order.subscription.api;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.Pattern;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.SubscriptionStatus;
import com.earlybird.order.subscription.domain.Weekday;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A subscription. Quantity, shift, week and interval are those in force today, or on its first day if
 * that is still to come; {@code patterns} holds all.
 *
 * @param status what it is called today
 * @param stopDate the first day without delivery, or null
 * @param days single days that are different
 * @param nextDeliveryDate within sixty days; told where subscriptions are read, not by changes
 */
public record SubscriptionView(
        String id,
        OrderType orderType,
        String customerId,
        String productId,
        String productName,
        Mode mode,
        SubscriptionStatus status,
        BigDecimal defaultQty,
        Shift shift,
        LocalDate startDate,
        LocalDate stopDate,
        Map<Weekday, BigDecimal> weeklyPattern,
        Integer intervalDays,
        List<ListedDay> irregularList,
        List<Pattern> patterns,
        List<Pause> pauses,
        List<DayOverride> days,
        String addressId,
        boolean lateEntry,
        LocalDate lastDeliveryDate,
        LocalDate nextDeliveryDate,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {
    public static SubscriptionView of(Subscription s, LocalDate today, LocalDate nextDelivery) {
        Pattern now = s.patternOn(today);
        return new SubscriptionView(
                s.id(),
                s.orderType(),
                s.customerId(),
                s.productId(),
                s.productName(),
                s.mode(),
                s.statusOn(today),
                now.defaultQty(),
                now.shift(),
                s.startDate(),
                s.stopDate(),
                now.weeklyPattern(),
                now.intervalDays(),
                s.irregularList(),
                s.patterns(),
                s.pauses(),
                s.overrides(),
                s.addressId(),
                s.lateEntry(),
                s.lastDeliveryDate(),
                nextDelivery,
                s.createdBy(),
                s.createdAt(),
                s.updatedAt());
    }
}

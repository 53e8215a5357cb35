package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a subscription is started with.
 *
 * @param stopDate the first day without delivery, or null
 * @param irregularList empty unless the mode is IRREGULAR
 * @param door the address given, else the customer's default one
 */
public record NewSubscription(
        String id,
        String customerId,
        String productId,
        String productName,
        Mode mode,
        BigDecimal defaultQty,
        Shift shift,
        LocalDate startDate,
        LocalDate stopDate,
        Map<Weekday, BigDecimal> weeklyPattern,
        Integer intervalDays,
        List<ListedDay> irregularList,
        String addressId,
        String door,
        boolean autoStart,
        boolean allowSecond) {
    /** The id of one that is only looked at: no real one has it. */
    public static final String UNBORN = "SU-PREVIEW";

    /** The new subscription, a draft unless it starts by itself, and the fact of it. */
    public Change<Subscription> start(Circumstances in) {
        if (stopDate != null && !stopDate.isAfter(startDate)) {
            throw Rejection.malformed("stop_date", "must be after start_date");
        }
        Pattern pattern = new Pattern(startDate, shift, defaultQty, weeklyPattern, intervalDays);
        ModeRules.check(mode, pattern, irregularList, in.quantities());
        if (irregularList.stream()
                .anyMatch(day -> day.date().isBefore(startDate)
                        || stopDate != null && !day.date().isBefore(stopDate))) {
            throw Rejection.malformed("irregular_list", "lies between start_date and stop_date");
        }
        boolean late = autoStart && StartRule.isLate(startDate, shift, in);
        Subscription draft = draft(pattern, late, in);
        Subscription started = new Revision(draft).at(in.now());
        return Change.to(
                started,
                SubscriptionFacts.changed(
                        SubscriptionChange.STARTED, started, startDate, lastDay(), in));
    }

    /**
     * The same with what is looked up: the product's name, and the customer's door, which must be
     * one of theirs.
     */
    public NewSubscription of(String nameOfProduct, KnownCustomer customer) {
        if (addressId != null && !customer.hasAddress(addressId)) {
            throw Rejection.refused(
                    "address-unknown", addressId + " is no address of " + customer.id() + ".");
        }
        String byDefault = customer.defaultAddressId();
        return new NewSubscription(
                id,
                customerId,
                productId,
                nameOfProduct,
                mode,
                defaultQty,
                shift,
                startDate,
                stopDate,
                weeklyPattern,
                intervalDays,
                irregularList,
                addressId,
                addressId != null ? addressId : byDefault != null ? byDefault : "-",
                autoStart,
                allowSecond);
    }

    private Subscription draft(Pattern pattern, boolean late, Circumstances in) {
        return new Subscription(
                id,
                OrderType.SUBSCRIPTION,
                customerId,
                productId,
                productName,
                mode,
                startDate,
                stopDate,
                autoStart,
                List.of(pattern),
                irregularList.stream()
                        .sorted(Comparator.comparing(ListedDay::date))
                        .toList(),
                List.of(),
                List.of(),
                addressId,
                door,
                allowSecond,
                late,
                null,
                List.of(),
                0,
                id,
                id,
                in.by(),
                in.now(),
                in.now());
    }

    private LocalDate lastDay() {
        return stopDate == null ? null : stopDate.minusDays(1);
    }
}

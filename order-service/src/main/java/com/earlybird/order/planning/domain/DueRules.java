package com.earlybird.order.planning.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.order.calendar.domain.Calendar;
import com.earlybird.order.calendar.domain.Day;
import com.earlybird.order.calendar.domain.DayReason;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderedItem;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.order.pricing.domain.ResolvedPrice;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.subscription.domain.Subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is due on a date, from all that is known of it.
 *
 * @param customers those of the orders asked for, by id
 * @param holds those of the date
 */
public record DueRules(
        LocalDate date, Map<String, KnownCustomer> customers, PriceBook prices, List<Hold> holds) {

    public Due of(Order order) {
        return order instanceof Subscription subscription
                ? ofSubscription(subscription)
                : ofOneTime((OneTimeOrder) order);
    }

    /** A subscription is due as its calendar says, at the price of the day it is planned for. */
    private Due ofSubscription(Subscription s) {
        Day day = Calendar.on(s, customers.get(s.customerId()), holds, date);
        if (!day.delivers()) {
            return day.reason() == DayReason.HOLD
                    ? Due.heldBack(holdReason(s.productId(), day.shift(), s.customerId()))
                    : Due.no(day.reason().name());
        }
        Product product = prices.product(s.productId());
        Optional<ResolvedPrice> price = prices.price(s.customerId(), s.productId(), date);
        if (price.isEmpty()) {
            return Due.no("NO_PRICE");
        }
        ScheduledItem item = new ScheduledItem(
                product.id(),
                product.name(),
                product.unit(),
                day.qty(),
                product.quantityStep(),
                price.get().unitPricePaise(),
                product.hsnCode(),
                product.taxRateOn(date));
        return Due.yes(new DuePlan(
                s.id(),
                OrderType.SUBSCRIPTION,
                s.customerId(),
                date,
                day.shift(),
                List.of(item),
                s.addressId(),
                null,
                null));
    }

    /** A one-time order is due on its date, at its own prices, without what is held. */
    private Due ofOneTime(OneTimeOrder order) {
        if (!order.deliveryDate().equals(date)) {
            return Due.no("OTHER_DAY");
        }
        if (!order.stands()) {
            return Due.no(
                    order.cancelReason() == null ? order.status().name() : order.cancelReason());
        }
        List<ScheduledItem> items = order.items().stream()
                .filter(item ->
                        holdReason(item.productId(), order.shift(), order.customerId()) == null)
                .map(this::scheduled)
                .toList();
        if (items.isEmpty()) {
            return Due.heldBack(holdReason(
                    order.items().get(0).productId(), order.shift(), order.customerId()));
        }
        return Due.yes(new DuePlan(
                order.id(),
                OrderType.ONE_TIME,
                order.customerId(),
                date,
                order.shift(),
                items,
                order.addressId(),
                order.notes(),
                order.lateReason()));
    }

    private ScheduledItem scheduled(OrderedItem item) {
        Product product = prices.product(item.productId());
        return new ScheduledItem(
                item.productId(),
                item.productName(),
                item.unit(),
                item.qty(),
                item.quantityStep(),
                item.unitPricePaise(),
                item.hsnCode(),
                product.taxRateOn(date));
    }

    private String holdReason(String productId, Shift shift, String customerId) {
        KnownCustomer customer = customers.get(customerId);
        String area = customer == null ? null : customer.area();
        for (Hold hold : holds) {
            if (hold.holds(date, shift, productId, area)) {
                return hold.reason();
            }
        }
        return null;
    }
}

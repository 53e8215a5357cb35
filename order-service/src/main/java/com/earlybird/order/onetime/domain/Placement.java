package com.earlybird.order.onetime.domain;

import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Topics;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.catalogue.domain.ProductWindow;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * All that is known when an order is placed: every rule is checked and every price fixed here.
 *
 * @param prices of the products that are asked for and exist
 * @param holds those of the date
 */
public record Placement(
        KnownCustomer customer,
        PriceBook prices,
        List<Hold> holds,
        ChangeWindow window,
        int horizonDays) {

    /** The order, or the first rule that refuses it. */
    public Change<OneTimeOrder> place(String id, Basket basket, String by) {
        OneTimeOrder order = order(id, basket, checked(basket), by);
        return Change.to(order, new Fact<>(Topics.ORDER_PLACED, customer.id(), OrderFacts.placed(order)));
    }

    /** The window of a basket: that of its product that closes first. */
    ChangeWindow windowOf(Basket basket) {
        List<Product> products = basket.items().stream()
                .map(item -> prices.product(item.productId()))
                .filter(Objects::nonNull)
                .toList();
        return ProductWindow.strictest(window, products, basket.deliveryDate(), basket.shift());
    }

    /** The basket's items with their prices of today, or the first rule that refuses them. */
    List<OrderedItem> checked(Basket basket) {
        LocalDate date = basket.deliveryDate();
        PlacingRules.customer(customer, date);
        PlacingRules.items(basket.items());
        PlacingRules.horizon(date, window.today(), horizonDays);
        windowOf(basket).mustBeOpen(date, basket.shift());
        PlacingRules.address(customer, basket.addressId());
        return basket.items().stream().map(item -> priced(item, basket)).toList();
    }

    private OrderedItem priced(WantedItem item, Basket basket) {
        Product product = PlacingRules.product(prices, item);
        PlacingRules.notHeld(holds, basket, product.id(), customer);
        return prices.price(customer.id(), product.id(), basket.deliveryDate())
                .map(price -> OrderedItem.of(product, item.qty(), price))
                .orElseThrow(() -> Rejection.refused(
                        "no-price",
                        product.name() + " has no price on " + basket.deliveryDate() + "."));
    }

    private OneTimeOrder order(String id, Basket basket, List<OrderedItem> items, String by) {
        boolean late = windowOf(basket).isLate(basket.deliveryDate(), basket.shift());
        Instant now = window.now();
        return new OneTimeOrder(
                id,
                OrderType.ONE_TIME,
                basket.customerId(),
                basket.deliveryDate(),
                basket.shift(),
                items,
                OrderedItem.totalPaise(items),
                OrderStatus.PENDING,
                false,
                0,
                false,
                null,
                null,
                null,
                basket.addressId(),
                basket.notes(),
                basket.subscriptionId(),
                late,
                late ? window.reason() : null,
                null,
                null,
                null,
                basket.allowDuplicate() ? id : DuplicateGuard.key(basket),
                id,
                by,
                now,
                now);
    }
}

package com.earlybird.order.onetime.domain;

import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.List;

/** The validations of an order that need more than its body (product.md, "Validation"). */
final class PlacingRules {
    private PlacingRules() {}

    static void customer(KnownCustomer customer, LocalDate date) {
        if (!customer.mayReceiveOn(date)) {
            throw Rejection.refused(
                    "customer-not-active",
                    customer.id() + " is not on trial or active on " + date + ".");
        }
    }

    static void address(KnownCustomer customer, String addressId) {
        if (addressId != null && !customer.hasAddress(addressId)) {
            throw Rejection.refused(
                    "address-unknown", addressId + " is no address of " + customer.id() + ".");
        }
    }

    static void items(List<WantedItem> items) {
        if (items.isEmpty()) {
            throw Rejection.refused("no-items", "An order has at least one item.");
        }
        if (items.stream().map(WantedItem::productId).distinct().count() != items.size()) {
            throw Rejection.malformed("items", "names each product once");
        }
    }

    static Product product(PriceBook prices, WantedItem item) {
        Product product = prices.product(item.productId());
        if (product == null) {
            throw Rejection.refused("product-unknown", "There is no " + item.productId() + ".");
        }
        if (!product.active()) {
            throw Rejection.refused(
                    "product-discontinued", product.name() + " is not sold any more.");
        }
        if (item.qty().signum() <= 0) {
            throw Rejection.refused("quantity-step", "An item has a quantity above 0.");
        }
        product.quantities().check(item.qty());
        return product;
    }

    static void horizon(LocalDate date, LocalDate today, int horizonDays) {
        LocalDate last = today.plusDays(horizonDays);
        if (date.isAfter(last)) {
            throw Rejection.refused("horizon", "Orders are taken up to " + last + ".");
        }
    }

    static void notHeld(List<Hold> holds, Basket basket, String productId, KnownCustomer customer) {
        for (Hold hold : holds) {
            if (hold.holds(basket.deliveryDate(), basket.shift(), productId, customer.area())) {
                throw Rejection.refused(
                        "on-hold",
                        "No delivery on " + basket.deliveryDate() + ": " + hold.reason());
            }
        }
    }
}

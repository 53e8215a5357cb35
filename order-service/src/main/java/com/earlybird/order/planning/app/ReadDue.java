package com.earlybird.order.planning.app;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.planning.domain.DueRules;
import com.earlybird.order.pricing.app.ReadPrices;
import com.earlybird.order.pricing.domain.PriceAgreement;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.subscription.domain.Subscription;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is needed to say which of some orders are due on a date. */
@ApplicationScoped
class ReadDue {
    private final Customers customers;
    private final Products products;
    private final ReadPrices prices;
    private final Holds holds;

    ReadDue(Customers customers, Products products, ReadPrices prices, Holds holds) {
        this.customers = customers;
        this.products = products;
        this.prices = prices;
        this.holds = holds;
    }

    /** What is the same for every order of a date. */
    record Ground(LocalDate date, List<Product> products, List<Hold> holds) {}

    Uni<Ground> ground(LocalDate date) {
        return Uni.combine()
                .all()
                .unis(products.all(), holds.between(date, date))
                .asTuple()
                .map(read -> new Ground(date, read.getItem1(), read.getItem2()));
    }

    Uni<DueRules> rules(Ground ground, Collection<Order> orders) {
        Set<String> customerIds = new HashSet<>();
        Set<String> agreementIds = new HashSet<>();
        for (Order order : orders) {
            customerIds.add(order.customerId());
            if (order instanceof Subscription s) {
                agreementIds.add(PriceAgreement.idOf(s.customerId(), s.productId()));
            }
        }
        return Uni.combine()
                .all()
                .unis(customers.findAll(customerIds), prices.of(ground.products(), agreementIds))
                .asTuple()
                .map(read -> new DueRules(
                        ground.date(), read.getItem1(), read.getItem2(), ground.holds()));
    }
}

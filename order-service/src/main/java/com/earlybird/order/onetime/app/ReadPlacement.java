package com.earlybird.order.onetime.app;

import com.earlybird.order.customer.app.FindCustomer;
import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.onetime.domain.Basket;
import com.earlybird.order.onetime.domain.Placement;
import com.earlybird.order.onetime.domain.WantedItem;
import com.earlybird.order.pricing.app.ReadPrices;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.stream.Stream;

/** Reads all that placing an order depends on. */
@ApplicationScoped
class ReadPlacement {
    private final FindCustomer customers;
    private final ReadPrices prices;
    private final Holds holds;
    private final CutOffs cutOffs;
    private final Subscriptions subscriptions;

    ReadPlacement(
            FindCustomer customers,
            ReadPrices prices,
            Holds holds,
            CutOffs cutOffs,
            Subscriptions subscriptions) {
        this.customers = customers;
        this.prices = prices;
        this.holds = holds;
        this.cutOffs = cutOffs;
        this.subscriptions = subscriptions;
    }

    Uni<Placement> of(PlaceOrder.Command command) {
        return of(command, List.of());
    }

    /** Of these products too: those that an order held so far. */
    Uni<Placement> of(PlaceOrder.Command command, List<WantedItem> before) {
        Basket basket = command.basket();
        List<String> productIds = Stream.concat(basket.items().stream(), before.stream())
                .map(WantedItem::productId)
                .distinct()
                .toList();
        return Uni.combine()
                .all()
                .unis(
                        customers.handle(basket.customerId(), command.bearerToken()),
                        prices.of(basket.customerId(), productIds),
                        holds.between(basket.deliveryDate(), basket.deliveryDate()),
                        cutOffs.window(command.caller(), command.reason()))
                .asTuple()
                .call(() -> mustBeTheirs(basket))
                .map(read -> new Placement(
                        read.getItem1(),
                        read.getItem2(),
                        read.getItem3(),
                        read.getItem4(),
                        read.getItem4().cutOff().settings().horizonDays()));
    }

    /** An order can name the subscription it goes with, if that is the customer's. */
    private Uni<Void> mustBeTheirs(Basket basket) {
        if (basket.subscriptionId() == null) {
            return Uni.createFrom().voidItem();
        }
        return subscriptions
                .find(basket.subscriptionId())
                .invoke(found -> found.filter(
                                s -> s.value().customerId().equals(basket.customerId()))
                        .orElseThrow(() -> Rejection.refused(
                                "subscription-unknown",
                                basket.subscriptionId() + " is no subscription of "
                                        + basket.customerId() + ".")))
                .replaceWithVoid();
    }
}

package com.earlybird.order.onetime.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.domain.Basket;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderPreview;
import com.earlybird.order.onetime.domain.OrderChange;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** The same again for another day: a new order, at the prices of its own date. */
@ApplicationScoped
public class ReorderOrder {
    private final OneTimeOrders orders;
    private final PlaceOrder place;

    ReorderOrder(OneTimeOrders orders, PlaceOrder place) {
        this.orders = orders;
        this.place = place;
    }

    /** {@code id} is the new order's, {@code orderId} the one to repeat. */
    public record Command(
            String id,
            String orderId,
            LocalDate deliveryDate,
            Shift shift,
            boolean allowDuplicate,
            String reason,
            Caller caller,
            String bearerToken) {}

    public Uni<Stored<OneTimeOrder>> handle(Command c) {
        return placing(c).flatMap(place::handle);
    }

    /** What it would bring. Fails as {@link #handle} would now, and changes nothing. */
    public Uni<OrderPreview> preview(Command c) {
        return placing(c).flatMap(place::preview);
    }

    private Uni<PlaceOrder.Command> placing(Command c) {
        return orders.get(c.orderId())
                .invoke(stored -> c.caller()
                        .mustSeeCustomer(stored.value().customerId(), "order", c.orderId()))
                .map(stored -> new PlaceOrder.Command(
                        c.id(),
                        basket(c, stored.value()),
                        c.reason(),
                        c.caller(),
                        c.bearerToken()));
    }

    private static Basket basket(Command c, OneTimeOrder order) {
        return new Basket(
                order.customerId(),
                c.deliveryDate(),
                c.shift() == null ? order.shift() : c.shift(),
                OrderChange.wanted(order),
                order.addressId(),
                order.notes(),
                order.subscriptionId(),
                c.allowDuplicate());
    }
}

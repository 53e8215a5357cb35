package com.earlybird.order.onetime.app;

import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderChange;
import com.earlybird.order.planning.app.ReplanOrder;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Changes a one-time order before its cut-off; what was scheduled of it is scheduled anew. */
@ApplicationScoped
public class ChangeOrder {
    private final OneTimeOrders orders;
    private final ReadPlacement placements;
    private final ReplanOrder replan;

    ChangeOrder(OneTimeOrders orders, ReadPlacement placements, ReplanOrder replan) {
        this.orders = orders;
        this.placements = placements;
        this.replan = replan;
    }

    /** {@code reason} says why it is late, if it is. */
    public record Command(
            String id,
            Long ifMatch,
            OrderChange change,
            String reason,
            Caller caller,
            String bearerToken) {}

    public Uni<Stored<OneTimeOrder>> handle(Command c) {
        Act act = Act.of(c.caller(), "change-order", c.reason());
        return orders.get(c.id())
                .invoke(stored ->
                        c.caller().mustSeeCustomer(stored.value().customerId(), "order", c.id()))
                .flatMap(before -> placements
                        .of(placing(c, before.value()), OrderChange.wanted(before.value()))
                        .flatMap(known ->
                                orders.update(c.id(), c.ifMatch(), act, stored -> stored.value()
                                        .changed(c.change(), known)))
                        .flatMap(after -> planned(before.value(), after)));
    }

    private static PlaceOrder.Command placing(Command c, OneTimeOrder order) {
        return new PlaceOrder.Command(
                c.id(), c.change().appliedTo(order), c.reason(), c.caller(), c.bearerToken());
    }

    private Uni<Stored<OneTimeOrder>> planned(OneTimeOrder before, Stored<OneTimeOrder> stored) {
        OneTimeOrder after = stored.value();
        Uni<Boolean> left = before.deliveryDate().equals(after.deliveryDate())
                ? Uni.createFrom().item(false)
                : replan.between(after.id(), before.deliveryDate(), before.deliveryDate());
        return left.chain(() -> after.lateEntry()
                        ? replan.now(after.id(), after.deliveryDate()).replaceWith(true)
                        : replan.between(after.id(), after.deliveryDate(), after.deliveryDate()))
                .flatMap(
                        done -> done ? orders.get(after.id()) : Uni.createFrom().item(stored));
    }
}

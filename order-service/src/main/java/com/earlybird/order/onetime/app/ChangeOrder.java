package com.earlybird.order.onetime.app;

import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderChange;
import com.earlybird.order.onetime.domain.OrderPreview;
import com.earlybird.order.onetime.domain.Placement;
import com.earlybird.order.planning.app.ReplanOrder;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
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
        AtomicReference<LocalDate> left = new AtomicReference<>();
        return theirs(c).flatMap(before -> known(c, before.value()))
                .flatMap(known -> orders.update(c.id(), c.ifMatch(), act, stored -> {
                    left.set(stored.value().deliveryDate());
                    return stored.value().changed(c.change(), known, c.caller().userId());
                }))
                .flatMap(after -> planned(left.get(), after));
    }

    /** What it would do. Fails as {@link #handle} would now, and changes nothing. */
    public Uni<OrderPreview> preview(Command c) {
        return theirs(c).map(Stored::value)
                .flatMap(before -> known(c, before)
                        .map(known -> OrderPreview.between(
                                before, before.changed(c.change(), known, c.caller().userId())
                                        .state())));
    }

    private Uni<Stored<OneTimeOrder>> theirs(Command c) {
        return orders.get(c.id())
                .invoke(stored ->
                        c.caller().mustSeeCustomer(stored.value().customerId(), "order", c.id()));
    }

    private Uni<Placement> known(Command c, OneTimeOrder before) {
        return placements.of(placing(c, before), OrderChange.wanted(before));
    }

    private static PlaceOrder.Command placing(Command c, OneTimeOrder order) {
        return new PlaceOrder.Command(
                c.id(), c.change().appliedTo(order), c.reason(), c.caller(), c.bearerToken());
    }

    /** Killed before this, it is done when the fact of the change comes round. */
    private Uni<Stored<OneTimeOrder>> planned(LocalDate was, Stored<OneTimeOrder> stored) {
        OneTimeOrder after = stored.value();
        Uni<Boolean> left = was.equals(after.deliveryDate())
                ? Uni.createFrom().item(false)
                : replan.between(after.id(), was, was);
        return left.chain(() -> after.lateEntry()
                        ? replan.now(after.id(), after.deliveryDate()).replaceWith(true)
                        : replan.between(after.id(), after.deliveryDate(), after.deliveryDate()))
                .flatMap(
                        done -> done ? orders.get(after.id()) : Uni.createFrom().item(stored));
    }
}

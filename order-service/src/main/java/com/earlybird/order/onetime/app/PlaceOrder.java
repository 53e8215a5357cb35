package com.earlybird.order.onetime.app;

import com.earlybird.order.onetime.domain.Basket;
import com.earlybird.order.onetime.domain.DuplicateGuard;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.app.ReplanOrder;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.DuplicateKey;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Places a one-time order: one function for every role and channel. */
@ApplicationScoped
public class PlaceOrder {
    private final OneTimeOrders orders;
    private final ReadPlacement placements;
    private final ReplanOrder replan;

    PlaceOrder(OneTimeOrders orders, ReadPlacement placements, ReplanOrder replan) {
        this.orders = orders;
        this.placements = placements;
        this.replan = replan;
    }

    /** {@code reason} says why it is late, if it is. */
    public record Command(
            String id, Basket basket, String reason, Caller caller, String bearerToken) {}

    /** The order as stored; the same id again gives the same order. */
    public Uni<Stored<OneTimeOrder>> handle(Command command) {
        command.caller()
                .mustSeeCustomer(
                        command.basket().customerId(),
                        "customer",
                        command.basket().customerId());
        return orders.find(command.id())
                .flatMap(before ->
                        before.isPresent() ? Uni.createFrom().item(before.get()) : place(command))
                .flatMap(this::plannedIfLate);
    }

    private Uni<Stored<OneTimeOrder>> place(Command command) {
        return placements
                .of(command)
                .map(known -> known.place(
                        command.id(), command.basket(), command.caller().userId()))
                .call(placed -> refuseRecentDouble(command.basket(), placed.state()))
                .flatMap(placed -> insert(placed, command));
    }

    private Uni<Void> refuseRecentDouble(Basket basket, OneTimeOrder order) {
        if (basket.allowDuplicate()) {
            return Uni.createFrom().voidItem();
        }
        return orders.findByDuplicateKey(DuplicateGuard.keyBefore(basket, order.placedAt()))
                .invoke(found -> {
                    if (found.isPresent()
                            && DuplicateGuard.isRecent(found.get().value(), order.placedAt())) {
                        throw DuplicateGuard.refusal(found.get().value().id());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Stored<OneTimeOrder>> insert(Change<OneTimeOrder> placed, Command command) {
        Act act = Act.of(command.caller(), "place-order", command.reason());
        return orders.insert(placed, act)
                .onFailure(DuplicateKey.class)
                .recoverWithUni(
                        e -> e.onId() ? orders.get(command.id()) : refuseDouble(placed.state()));
    }

    private Uni<Stored<OneTimeOrder>> refuseDouble(OneTimeOrder order) {
        return orders.findByDuplicateKey(order.duplicateKey()).map(found -> {
            throw DuplicateGuard.refusal(
                    found.map(stored -> stored.value().id()).orElse("another order"));
        });
    }

    /** A late entry is scheduled at once; so is an order for a shift that is planned already. */
    private Uni<Stored<OneTimeOrder>> plannedIfLate(Stored<OneTimeOrder> stored) {
        OneTimeOrder order = stored.value();
        Uni<Boolean> planned = order.lateEntry()
                ? replan.now(order.id(), order.deliveryDate()).replaceWith(true)
                : replan.between(order.id(), order.deliveryDate(), order.deliveryDate());
        return planned.flatMap(
                done -> done ? orders.get(order.id()) : Uni.createFrom().item(stored));
    }
}

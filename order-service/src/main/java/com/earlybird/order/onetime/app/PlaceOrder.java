package com.earlybird.order.onetime.app;

import com.earlybird.order.onetime.domain.Basket;
import com.earlybird.order.onetime.domain.DuplicateGuard;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderPreview;
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
    private static final int TRIES = 4;

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
        mustBeTheirs(command);
        return orders.find(command.id())
                .flatMap(before ->
                        before.isPresent() ? Uni.createFrom().item(before.get()) : place(command))
                .flatMap(this::plannedIfLate);
    }

    /** What it would bring. Fails as {@link #handle} would now, and changes nothing. */
    public Uni<OrderPreview> preview(Command command) {
        mustBeTheirs(command);
        return placed(command)
                .map(Change::state)
                .call(order -> orders.findByDuplicateKey(order.duplicateKey())
                        .invoke(found -> found.ifPresent(
                                holder -> mustBeOld(holder.value(), order))))
                .map(order -> OrderPreview.between(null, order));
    }

    private static void mustBeTheirs(Command command) {
        String customer = command.basket().customerId();
        command.caller().mustSeeCustomer(customer, "customer", customer);
    }

    private Uni<Stored<OneTimeOrder>> place(Command command) {
        return placed(command).flatMap(placed -> insert(placed, command, TRIES));
    }

    private Uni<Change<OneTimeOrder>> placed(Command command) {
        return placements
                .of(command)
                .map(known -> known.place(
                        command.id(), command.basket(), command.caller().userId()));
    }

    private Uni<Stored<OneTimeOrder>> insert(
            Change<OneTimeOrder> placed, Command command, int triesLeft) {
        Act act = Act.of(command.caller(), "place-order", command.reason());
        return orders.insert(placed, act)
                .onFailure(DuplicateKey.class)
                .recoverWithUni(e -> ((DuplicateKey) e).onId()
                        ? orders.get(command.id())
                        : takeKey(placed.state(), triesLeft)
                                .chain(() -> insert(placed, command, triesLeft - 1)));
    }

    /** Frees the key of an order that is no double any more; a recent one refuses this order. */
    private Uni<Void> takeKey(OneTimeOrder order, int triesLeft) {
        String key = order.duplicateKey();
        return orders.findByDuplicateKey(key).flatMap(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            OneTimeOrder holder = found.get().value();
            mustBeOld(holder, order);
            if (triesLeft <= 1) {
                throw DuplicateGuard.refusal(holder.id());
            }
            return orders.freeDuplicateKey(holder.id(), key);
        });
    }

    private static void mustBeOld(OneTimeOrder holder, OneTimeOrder order) {
        if (DuplicateGuard.isRecent(holder, order.placedAt())) {
            throw DuplicateGuard.refusal(holder.id());
        }
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

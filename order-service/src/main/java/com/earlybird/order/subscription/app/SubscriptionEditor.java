package com.earlybird.order.subscription.app;

import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.order.calendar.app.PreviewCalendar;
import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.planning.app.ReplanOrder;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.order.subscription.domain.CarriedOut;
import com.earlybird.order.subscription.domain.Circumstances;
import com.earlybird.order.subscription.domain.Neighbours;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The one way a subscription is changed: saved and planned anew, or only looked at. */
@ApplicationScoped
class SubscriptionEditor {
    private final Subscriptions subscriptions;
    private final SecondSubscription second;
    private final Products products;
    private final CutOffs cutOffs;
    private final PreviewCalendar previews;
    private final ReplanOrder replan;

    SubscriptionEditor(
            Subscriptions subscriptions,
            SecondSubscription second,
            Products products,
            CutOffs cutOffs,
            PreviewCalendar previews,
            ReplanOrder replan) {
        this.subscriptions = subscriptions;
        this.second = second;
        this.products = products;
        this.cutOffs = cutOffs;
        this.previews = previews;
        this.replan = replan;
    }

    /** Stores the change; dates that are planned already are planned anew. */
    Uni<Stored<Subscription>> save(Target target, String action, Edit wanted) {
        Edit edit = once(target, wanted);
        Act act = Act.of(target.caller(), action, target.reason());
        AtomicReference<SubscriptionChanged> told = new AtomicReference<>();
        return second.inTurn(() -> open(target).flatMap(room -> neighbours(room, edit)
                        .flatMap(there ->
                                subscriptions.update(target.id(), target.ifMatch(), act, stored -> {
                                    Change<Subscription> change = edit.apply(
                                            stored.value(), room.with(stored.nextVersion()));
                                    told.set(fact(change));
                                    return Change.to(
                                            there.admit(stored.value(), change.state()),
                                            change.facts());
                                }))))
                .call(stored -> told.get() == null
                        ? Uni.createFrom().voidItem()
                        : replan.between(
                                target.id(),
                                told.get().effectiveFrom(),
                                told.get().effectiveTo()));
    }

    /** A request's change is made once, and noted by the request's id. */
    private static Edit once(Target target, Edit edit) {
        String request = target.requestId();
        if (request == null) {
            return edit;
        }
        return (subscription, in) -> {
            if (subscription.requests().contains(request)) {
                return Change.to(subscription);
            }
            return CarriedOut.by(request, edit.apply(subscription, in));
        };
    }

    /** Who stands where it would be after the change, if the change takes it there. */
    private Uni<Neighbours> neighbours(Room room, Edit edit) {
        Subscription before = room.stored().value();
        Subscription after =
                edit.apply(before, room.with(room.stored().nextVersion())).state();
        return after.joins(before)
                ? second.neighbours(after)
                : Uni.createFrom().item(Neighbours.UNSEEN);
    }

    /** What the change would do; nothing is stored. */
    Uni<Preview> preview(Target target, Edit wanted) {
        Edit edit = once(target, wanted);
        return open(target).flatMap(room -> {
            Subscription before = room.stored().value();
            Change<Subscription> change =
                    edit.apply(before, room.with(room.stored().nextVersion()));
            SubscriptionChanged fact = fact(change);
            return fact == null
                    ? Uni.createFrom().item(Preview.NOTHING)
                    : previews.of(before, change.state(), fact.effectiveFrom());
        });
    }

    private record Room(
            Stored<Subscription> stored, Product product, ChangeWindow window, String by) {
        Circumstances with(long version) {
            return new Circumstances(
                    window.overriddenBy(product.cutOffs()), by, version, product.quantities());
        }
    }

    private Uni<Room> open(Target target) {
        Caller caller = target.caller();
        return subscriptions
                .get(target.id())
                .invoke(stored -> caller.mustSeeCustomer(
                        stored.value().customerId(), "subscription", target.id()))
                .flatMap(stored -> Uni.combine()
                        .all()
                        .unis(
                                products.get(stored.value().productId()),
                                cutOffs.window(caller, target.reason()))
                        .asTuple()
                        .map(read -> new Room(
                                stored,
                                read.getItem1().value(),
                                target.window(read.getItem2()),
                                caller.userId())));
    }

    private static SubscriptionChanged fact(Change<Subscription> change) {
        return change.facts().stream()
                .map(Fact::data)
                .filter(SubscriptionChanged.class::isInstance)
                .map(SubscriptionChanged.class::cast)
                .findFirst()
                .orElse(null);
    }
}

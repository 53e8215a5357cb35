package com.earlybird.order.register.app;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.app.PlannedDeliveries;
import com.earlybird.order.planning.app.PlanningRuns;
import com.earlybird.order.planning.domain.DuePlan;
import com.earlybird.order.planning.domain.PlannedDelivery;
import com.earlybird.order.planning.domain.PlannedShift;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was really delivered: one-time orders become DELIVERED or NOT_DELIVERED, subscriptions note
 * their last day, and planning leaves alone what is confirmed. Repeats and any order of arrival end
 * in the same state.
 */
@ApplicationScoped
public class RecordConfirmations {
    private static final int AT_ONCE = 16;

    private final OneTimeOrders oneTime;
    private final Subscriptions subscriptions;
    private final PlannedDeliveries planned;
    private final PlanningRuns runs;
    private final BusinessClock clock;

    RecordConfirmations(
            OneTimeOrders oneTime,
            Subscriptions subscriptions,
            PlannedDeliveries planned,
            PlanningRuns runs,
            BusinessClock clock) {
        this.oneTime = oneTime;
        this.subscriptions = subscriptions;
        this.planned = planned;
        this.runs = runs;
        this.clock = clock;
    }

    public Uni<Void> handle(List<Event<DeliveryConfirmed>> events) {
        Map<String, DeliveryConfirmed> newest = new LinkedHashMap<>();
        Map<String, Event<DeliveryConfirmed>> newestOrders = new LinkedHashMap<>();
        for (Event<DeliveryConfirmed> event : events) {
            DeliveryConfirmed fact = event.data();
            newest.merge(key(fact), fact, (a, b) -> a.revision() >= b.revision() ? a : b);
            if (fact.orderType() == OrderType.ONE_TIME) {
                newestOrders.merge(
                        fact.orderId(),
                        event,
                        (a, b) -> a.data().revision() >= b.data().revision() ? a : b);
            }
        }
        return planned.confirm(newest.values().stream()
                        .map(RecordConfirmations::confirmation)
                        .toList())
                .call(() -> runs.noteChange(shifts(newest.values())))
                .flatMap(brought -> noteLastDays(newest, brought))
                .chain(() -> confirmAll(newestOrders.values()));
    }

    /**
     * A subscription's last day is the last one on which something is known to have been handed
     * over. A day more only moves it forward; a day that came to nothing after all is looked up.
     */
    private Uni<Void> noteLastDays(
            Map<String, DeliveryConfirmed> newest, Map<String, Boolean> broughtAnything) {
        Map<String, LocalDate> last = new HashMap<>();
        Map<String, Set<LocalDate>> taken = new HashMap<>();
        newest.forEach((key, fact) -> {
            if (fact.orderType() != OrderType.SUBSCRIPTION) {
                return;
            }
            boolean delivered = fact.status() == DeliveryStatus.DELIVERED;
            if (broughtAnything.getOrDefault(key, delivered)) {
                last.merge(fact.orderId(), fact.deliveryDate(), (a, b) -> a.isAfter(b) ? a : b);
            } else {
                taken.computeIfAbsent(fact.orderId(), id -> new HashSet<>())
                        .add(fact.deliveryDate());
            }
        });
        return subscriptions.noteDeliveries(last).chain(() -> Multi.createFrom()
                .iterable(taken.entrySet())
                .onItem()
                .transformToUni(one -> takeBack(one.getKey(), one.getValue()))
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Void> takeBack(String subscriptionId, Set<LocalDate> nothingOn) {
        return planned.lastDelivered(subscriptionId)
                .flatMap(last -> subscriptions.takeBackDeliveries(
                        subscriptionId, nothingOn, last.orElse(null)));
    }

    /** What is delivered of a shift is counted anew when somebody asks. */
    private static List<PlannedShift> shifts(Collection<DeliveryConfirmed> facts) {
        return facts.stream()
                .map(fact -> new PlannedShift(fact.deliveryDate(), fact.shift()))
                .distinct()
                .toList();
    }

    private static String key(DeliveryConfirmed fact) {
        return DuePlan.key(fact.orderId(), fact.deliveryDate(), fact.shift());
    }

    private static PlannedDeliveries.Confirmation confirmation(DeliveryConfirmed fact) {
        return new PlannedDeliveries.Confirmation(
                key(fact),
                fact.revision(),
                fact.items().stream()
                        .map(item -> new PlannedDelivery.Delivered(
                                item.productId(), item.deliveredQty()))
                        .toList());
    }

    private Uni<Void> confirmAll(Collection<Event<DeliveryConfirmed>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUni(this::confirm)
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Stored<OneTimeOrder>> confirm(Event<DeliveryConfirmed> event) {
        DeliveryConfirmed fact = event.data();
        return oneTime.update(
                fact.orderId(),
                null,
                Act.of(event.caller("order-service"), "delivery-confirmed", fact.reason()),
                stored -> stored.value()
                        .confirmed(
                                fact.status() == DeliveryStatus.DELIVERED,
                                fact.revision(),
                                clock.now()));
    }
}

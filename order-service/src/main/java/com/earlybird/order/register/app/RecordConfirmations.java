package com.earlybird.order.register.app;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.app.PlannedDeliveries;
import com.earlybird.order.planning.domain.DuePlan;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final BusinessClock clock;

    RecordConfirmations(
            OneTimeOrders oneTime,
            Subscriptions subscriptions,
            PlannedDeliveries planned,
            BusinessClock clock) {
        this.oneTime = oneTime;
        this.subscriptions = subscriptions;
        this.planned = planned;
        this.clock = clock;
    }

    public Uni<Void> handle(List<Event<DeliveryConfirmed>> events) {
        Set<String> keys = new LinkedHashSet<>();
        Map<String, LocalDate> lastDays = new HashMap<>();
        Map<String, Event<DeliveryConfirmed>> newest = new LinkedHashMap<>();
        for (Event<DeliveryConfirmed> event : events) {
            DeliveryConfirmed fact = event.data();
            keys.add(DuePlan.key(fact.orderId(), fact.deliveryDate(), fact.shift()));
            if (fact.orderType() == OrderType.ONE_TIME) {
                newest.merge(
                        fact.orderId(),
                        event,
                        (a, b) -> a.data().revision() >= b.data().revision() ? a : b);
            } else if (fact.status() == DeliveryStatus.DELIVERED) {
                lastDays.merge(fact.orderId(), fact.deliveryDate(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return planned.markConfirmed(keys)
                .chain(() -> subscriptions.noteDeliveries(lastDays))
                .chain(() -> confirmAll(newest.values()));
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

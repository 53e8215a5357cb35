package com.earlybird.order.register.app;

import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One-time orders that stand on a bill are marked so; a subscription has no one bill. */
@ApplicationScoped
public class RecordBilling {
    private static final int AT_ONCE = 16;

    private final OneTimeOrders orders;
    private final BusinessClock clock;

    RecordBilling(OneTimeOrders orders, BusinessClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    public Uni<Void> handle(List<Event<OrderBilled>> events) {
        Map<String, Event<OrderBilled>> first = new LinkedHashMap<>();
        for (Event<OrderBilled> event : events) {
            if (!event.data().orderId().startsWith("SU-")) {
                first.merge(
                        event.data().orderId(),
                        event,
                        (a, b) -> b.data().billedAt().isBefore(a.data().billedAt()) ? b : a);
            }
        }
        return Multi.createFrom()
                .iterable(first.values())
                .onItem()
                .transformToUni(this::billed)
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Stored<OneTimeOrder>> billed(Event<OrderBilled> event) {
        return orders.update(
                event.data().orderId(),
                null,
                Act.of(event.caller("order-service"), "order-billed"),
                stored -> stored.value().billed(event.data(), clock.now()));
    }
}

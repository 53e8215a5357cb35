package com.earlybird.order.planning.app;

import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderStatus;
import com.earlybird.order.planning.domain.Due;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

/** What planning means for one-time orders: confirmed once planned, cancelled when all of it is held. */
@ApplicationScoped
class SettleOrders {
    private static final int AT_ONCE = 16;
    private static final Caller PLANNING = Caller.service("order-service", null);

    private final OneTimeOrders orders;
    private final CutOffs cutOffs;
    private final BusinessClock clock;

    SettleOrders(OneTimeOrders orders, CutOffs cutOffs, BusinessClock clock) {
        this.orders = orders;
        this.cutOffs = cutOffs;
        this.clock = clock;
    }

    /** Those of {@code due} that are pending are confirmed; those that are held are cancelled. */
    Uni<Void> settle(Map<OneTimeOrder, Due> due) {
        List<String> planned = new ArrayList<>();
        List<Uni<Void>> cancelled = new ArrayList<>();
        due.forEach((order, how) -> {
            if (how.plan() != null && order.status() == OrderStatus.PENDING) {
                planned.add(order.id());
            } else if (how.plan() == null && how.held()) {
                cancelled.add(cancelHeld(order, how.reason()));
            }
        });
        return confirm(planned).chain(() -> all(cancelled));
    }

    private Uni<Void> confirm(List<String> planned) {
        return planned.isEmpty()
                ? Uni.createFrom().voidItem()
                : orders.updateAll(
                        planned, Act.of(PLANNING, "plan-order"), stored -> stored.value().planned());
    }

    private static Uni<Void> all(List<Uni<Void>> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUni(one -> one)
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> cancelHeld(OneTimeOrder order, String reason) {
        Act act = Act.of(PLANNING, "cancel-order", reason);
        return cutOffs.current()
                .flatMap(cutOff -> orders.update(order.id(), null, act, stored -> {
                    if (!stored.value().stands()) {
                        return Change.to(stored.value());
                    }
                    ChangeWindow open = new ChangeWindow(cutOff, clock.now(), false, reason);
                    return stored.value().cancelled(reason, PLANNING.userId(), open);
                }))
                .replaceWithVoid();
    }
}

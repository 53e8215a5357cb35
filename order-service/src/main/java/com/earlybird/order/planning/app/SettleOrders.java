package com.earlybird.order.planning.app;

import com.earlybird.order.onetime.app.OneTimeOrders;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderStatus;
import com.earlybird.order.planning.domain.Due;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** What planning means for one-time orders: confirmed once planned, cancelled when all of it is held. */
@ApplicationScoped
class SettleOrders {
    private static final Caller PLANNING = Caller.service("order-service", null);

    private final OneTimeOrders orders;
    private final CutOffs cutOffs;
    private final BusinessClock clock;

    SettleOrders(OneTimeOrders orders, CutOffs cutOffs, BusinessClock clock) {
        this.orders = orders;
        this.cutOffs = cutOffs;
        this.clock = clock;
    }

    Uni<Void> settle(Order order, Due due) {
        if (!(order instanceof OneTimeOrder one)) {
            return Uni.createFrom().voidItem();
        }
        if (due.plan() != null && one.status() == OrderStatus.PENDING) {
            return orders.update(
                            one.id(), null, Act.of(PLANNING, "plan-order"), stored -> stored.value()
                                    .planned())
                    .replaceWithVoid();
        }
        return due.held() ? cancelHeld(one, due.reason()) : Uni.createFrom().voidItem();
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

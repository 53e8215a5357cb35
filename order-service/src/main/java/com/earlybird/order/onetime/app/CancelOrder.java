package com.earlybird.order.onetime.app;

import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.planning.app.ReplanOrder;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Calls a one-time order off; what was scheduled of it is called off with it. */
@ApplicationScoped
public class CancelOrder {
    private final OneTimeOrders orders;
    private final CutOffs cutOffs;
    private final ReplanOrder replan;

    CancelOrder(OneTimeOrders orders, CutOffs cutOffs, ReplanOrder replan) {
        this.orders = orders;
        this.cutOffs = cutOffs;
        this.replan = replan;
    }

    public record Command(String id, Long ifMatch, String reason, Caller caller) {}

    public Uni<Stored<OneTimeOrder>> handle(Command command) {
        Act act = Act.of(command.caller(), "cancel-order", command.reason());
        return orders.get(command.id())
                .invoke(stored -> command.caller()
                        .mustSeeCustomer(stored.value().customerId(), "order", command.id()))
                .chain(() -> cutOffs.window(command.caller(), command.reason()))
                .flatMap(window ->
                        orders.update(command.id(), command.ifMatch(), act, stored -> stored.value()
                                .cancelled(command.reason(), command.caller().userId(), window)))
                .call(stored -> replan.between(
                        stored.value().id(),
                        stored.value().deliveryDate(),
                        stored.value().deliveryDate()));
    }
}

package com.earlybird.order.onetime.app;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.catalogue.domain.ProductWindow;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.OrderPreview;
import com.earlybird.order.onetime.domain.OrderedItem;
import com.earlybird.order.planning.app.ReplanOrder;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Calls a one-time order off; what was scheduled of it is called off with it. */
@ApplicationScoped
public class CancelOrder {
    private final OneTimeOrders orders;
    private final Products products;
    private final CutOffs cutOffs;
    private final ReplanOrder replan;

    CancelOrder(OneTimeOrders orders, Products products, CutOffs cutOffs, ReplanOrder replan) {
        this.orders = orders;
        this.products = products;
        this.cutOffs = cutOffs;
        this.replan = replan;
    }

    public record Command(String id, Long ifMatch, String reason, Caller caller) {}

    public Uni<Stored<OneTimeOrder>> handle(Command command) {
        Act act = Act.of(command.caller(), "cancel-order", command.reason());
        return theirs(command)
                .flatMap(stored -> window(command, stored.value()))
                .flatMap(window ->
                        orders.update(command.id(), command.ifMatch(), act, stored -> stored.value()
                                .cancelled(command.reason(), command.caller().userId(), window)))
                .call(stored -> replan.between(
                        stored.value().id(),
                        stored.value().deliveryDate(),
                        stored.value().deliveryDate()));
    }

    /** What it would do. Fails as {@link #handle} would now, and changes nothing. */
    public Uni<OrderPreview> preview(Command command) {
        return theirs(command).map(Stored::value).flatMap(order -> window(command, order)
                .map(window -> OrderPreview.between(
                        order,
                        order.cancelled(command.reason(), command.caller().userId(), window)
                                .state())));
    }

    private Uni<Stored<OneTimeOrder>> theirs(Command command) {
        return orders.get(command.id())
                .invoke(stored -> command.caller()
                        .mustSeeCustomer(stored.value().customerId(), "order", command.id()));
    }

    private Uni<ChangeWindow> window(Command command, OneTimeOrder order) {
        List<String> ids = order.items().stream().map(OrderedItem::productId).toList();
        return Uni.combine()
                .all()
                .unis(cutOffs.window(command.caller(), command.reason()), products.findAll(ids))
                .with((window, found) -> ProductWindow.strictest(
                        window, found.values(), order.deliveryDate(), order.shift()));
    }
}

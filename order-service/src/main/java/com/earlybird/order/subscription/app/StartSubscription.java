package com.earlybird.order.subscription.app;

import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.calendar.app.PreviewCalendar;
import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.customer.app.FindCustomer;
import com.earlybird.order.planning.app.ReplanOrder;
import com.earlybird.order.settings.app.CutOffs;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.order.subscription.domain.CarriedOut;
import com.earlybird.order.subscription.domain.Circumstances;
import com.earlybird.order.subscription.domain.NewSubscription;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.wallet.app.HeedWallet;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.DuplicateKey;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Starts a subscription: one function for every role and channel. */
@ApplicationScoped
public class StartSubscription {
    private final Subscriptions subscriptions;
    private final SecondSubscription second;
    private final FindCustomer customers;
    private final Products products;
    private final CutOffs cutOffs;
    private final PreviewCalendar previews;
    private final ReplanOrder replan;
    private final HeedWallet wallet;

    StartSubscription(
            Subscriptions subscriptions,
            SecondSubscription second,
            FindCustomer customers,
            Products products,
            CutOffs cutOffs,
            PreviewCalendar previews,
            ReplanOrder replan,
            HeedWallet wallet) {
        this.subscriptions = subscriptions;
        this.second = second;
        this.customers = customers;
        this.products = products;
        this.cutOffs = cutOffs;
        this.previews = previews;
        this.replan = replan;
        this.wallet = wallet;
    }

    /**
     * {@code wanted} comes without product name and door: they are looked up.
     *
     * @param requestId the customer's request that is carried out, under the customer's cut-offs
     *     whoever approved it; else null
     */
    public record Command(
            NewSubscription wanted,
            String reason,
            Caller caller,
            String bearerToken,
            String requestId) {}

    /**
     * What it would bring, against nothing at all; a draft brings nothing. Fails as {@link #handle}
     * would now, and changes nothing.
     */
    public Uni<Preview> preview(Command command) {
        mustBeTheirs(command);
        return subscriptions
                .find(command.wanted().id())
                .flatMap(before -> before.isPresent()
                        ? Uni.createFrom().item(Preview.NOTHING)
                        : read(command)
                                .flatMap(this::admitted)
                                .map(Change::state)
                                .flatMap(s -> previews.of(s.asDraft(), s, s.startDate())));
    }

    /** The subscription as stored; the same id again gives the same one. */
    public Uni<Stored<Subscription>> handle(Command command) {
        mustBeTheirs(command);
        return subscriptions
                .find(command.wanted().id())
                .flatMap(before ->
                        before.isPresent() ? Uni.createFrom().item(before.get()) : start(command))
                .call(stored ->
                        replan.sinceToday(stored.value().id(), stored.value().startDate()))
                .flatMap(stored -> wallet.handle(stored, command.caller()));
    }

    private static void mustBeTheirs(Command command) {
        String customer = command.wanted().customerId();
        command.caller().mustSeeCustomer(customer, "customer", customer);
    }

    private Uni<Stored<Subscription>> start(Command command) {
        Act act = Act.of(command.caller(), "start-subscription", command.reason());
        return read(command)
                .flatMap(started -> second.inTurn(() ->
                        admitted(started).flatMap(admitted -> subscriptions.insert(admitted, act))))
                .onFailure(e -> e instanceof DuplicateKey key && key.onId())
                .recoverWithUni(() -> subscriptions.get(command.wanted().id()));
    }

    private Uni<Change<Subscription>> admitted(Change<Subscription> started) {
        return second.neighbours(started.state())
                .map(there -> Change.to(there.admit(null, started.state()), started.facts()));
    }

    private Uni<Change<Subscription>> read(Command command) {
        NewSubscription wanted = command.wanted();
        return Uni.combine()
                .all()
                .unis(
                        customers.handle(wanted.customerId(), command.bearerToken()),
                        products.findAll(List.of(wanted.productId())),
                        cutOffs.window(command.caller(), command.reason()))
                .asTuple()
                .map(read -> {
                    Product product = sold(read.getItem2().get(wanted.productId()), wanted);
                    String request = command.requestId();
                    ChangeWindow window =
                            request == null ? read.getItem3() : read.getItem3().binding();
                    Circumstances in = new Circumstances(
                            window.overriddenBy(product.cutOffs()),
                            command.caller().userId(),
                            1,
                            product.quantities());
                    Change<Subscription> started =
                            wanted.of(product.name(), read.getItem1()).start(in);
                    return request == null ? started : CarriedOut.by(request, started);
                });
    }

    private static Product sold(Product product, NewSubscription wanted) {
        if (product == null) {
            throw Rejection.refused("product-unknown", "There is no " + wanted.productId() + ".");
        }
        if (!product.active()) {
            throw Rejection.refused(
                    "product-discontinued", product.name() + " is not sold any more.");
        }
        return product;
    }
}

package com.earlybird.order.changerequest.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.order.changerequest.domain.NewProductPlan;
import com.earlybird.order.changerequest.domain.Wish;
import com.earlybird.order.subscription.app.ChangePattern;
import com.earlybird.order.subscription.app.PauseSubscription;
import com.earlybird.order.subscription.app.StartSubscription;
import com.earlybird.order.subscription.app.StopSubscription;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.order.subscription.app.Target;
import com.earlybird.order.subscription.domain.PatternChange;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Puts a request into effect through the same use cases as any change, under the customer's cut-offs
 * and at most once: the changed subscription carries the request's id.
 */
@ApplicationScoped
class CarryOut {
    private final Subscriptions subscriptions;
    private final StopSubscription stop;
    private final PauseSubscription pause;
    private final ChangePattern pattern;
    private final StartSubscription start;

    CarryOut(
            Subscriptions subscriptions,
            StopSubscription stop,
            PauseSubscription pause,
            ChangePattern pattern,
            StartSubscription start) {
        this.subscriptions = subscriptions;
        this.stop = stop;
        this.pause = pause;
        this.pattern = pattern;
        this.start = start;
    }

    /** What it would do. Fails as {@link #handle} would now, and changes nothing. */
    Uni<Preview> preview(ChangeRequest request, Caller caller, String bearerToken) {
        Wish wish = request.wish();
        Target target = target(request, caller);
        return switch (wish.kind()) {
            case STOP -> stop.preview(stopping(request, target));
            case PAUSE -> pause.preview(pausing(request, target));
            // Whose it is comes first: the preview knows nobody else's.
            case QUANTITY ->
                pattern.preview(quantity(request, target)).call(() -> mustHaveOneQuantity(wish));
            case PRODUCT ->
                starting(request, caller, bearerToken)
                        .flatMap(start::preview)
                        .flatMap(begins -> wish.subscriptionId() == null
                                ? Uni.createFrom().item(begins)
                                : stop.preview(stopping(request, target)).map(begins::and));
        };
    }

    Uni<Void> handle(ChangeRequest request, Caller caller, String bearerToken) {
        Wish wish = request.wish();
        Target target = target(request, caller);
        return switch (wish.kind()) {
            case STOP -> stop.handle(stopping(request, target)).replaceWithVoid();
            case PAUSE -> pause.handle(pausing(request, target)).replaceWithVoid();
            case QUANTITY -> pattern.handle(quantity(request, target)).replaceWithVoid();
            case PRODUCT ->
                subscriptions
                        .find(request.newSubscriptionId())
                        .flatMap(begun -> begun.isPresent()
                                ? replace(request, target.finishing(), caller, bearerToken)
                                // Both are looked at before either is changed: two documents.
                                : preview(request, caller, bearerToken)
                                        .chain(() ->
                                                replace(request, target, caller, bearerToken)));
        };
    }

    /**
     * Starts the new one and then stops the old one. Killed between, the new one comes already, so
     * the old one is stopped even where its cut-off has passed meanwhile: else both would come.
     */
    private Uni<Void> replace(
            ChangeRequest request, Target target, Caller caller, String bearerToken) {
        return starting(request, caller, bearerToken)
                .flatMap(start::handle)
                .chain(() -> request.wish().subscriptionId() == null
                        ? Uni.createFrom().voidItem()
                        : stop.handle(stopping(request, target))
                                .replaceWithVoid()
                                .onFailure(e -> target.begun() && hasStopped(e))
                                .recoverWithNull());
    }

    private static boolean hasStopped(Throwable e) {
        return e instanceof Rejection rejection && rejection.code().equals("stopped");
    }

    private static Target target(ChangeRequest request, Caller caller) {
        String reason = request.wish().reason();
        return new Target(
                request.wish().subscriptionId(),
                null,
                caller,
                reason == null ? "asked for by " + request.id() : reason,
                request.id(),
                false);
    }

    private static StopSubscription.Command stopping(ChangeRequest request, Target target) {
        return new StopSubscription.Command(target, request.wish().from());
    }

    private static PauseSubscription.Command pausing(ChangeRequest request, Target target) {
        return new PauseSubscription.Command(
                target, request.wish().from(), request.wish().to());
    }

    private static ChangePattern.Command quantity(ChangeRequest request, Target target) {
        Wish wish = request.wish();
        return new ChangePattern.Command(
                target, new PatternChange(wish.from(), null, wish.qty(), null, null, null));
    }

    private Uni<Void> mustHaveOneQuantity(Wish wish) {
        return subscriptions
                .get(wish.subscriptionId())
                .invoke(stored -> NewProductPlan.mustHaveOneQuantity(stored.value()))
                .replaceWithVoid();
    }

    private Uni<StartSubscription.Command> starting(
            ChangeRequest request, Caller caller, String bearerToken) {
        Wish wish = request.wish();
        Uni<Subscription> old = wish.subscriptionId() == null
                ? Uni.createFrom().nullItem()
                : subscriptions
                        .get(wish.subscriptionId())
                        .map(Stored::value)
                        .invoke(s ->
                                caller.mustSeeCustomer(s.customerId(), "subscription", s.id()));
        return old.map(s -> new StartSubscription.Command(
                NewProductPlan.of(request, s), wish.reason(), caller, bearerToken, request.id()));
    }
}

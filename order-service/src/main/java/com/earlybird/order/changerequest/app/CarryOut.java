package com.earlybird.order.changerequest.app;

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

    /** Fails as {@link #handle} would now; changes nothing. */
    Uni<Void> check(ChangeRequest request, Caller caller, String bearerToken) {
        Wish wish = request.wish();
        Target target = target(request, caller);
        return switch (wish.kind()) {
            case STOP -> stop.preview(stopping(request, target)).replaceWithVoid();
            case PAUSE -> pause.preview(pausing(request, target)).replaceWithVoid();
            // Whose it is comes first: the preview knows nobody else's.
            case QUANTITY ->
                pattern.preview(quantity(request, target)).chain(() -> mustHaveOneQuantity(wish));
            case PRODUCT ->
                starting(request, caller, bearerToken)
                        .flatMap(start::check)
                        .chain(() -> wish.subscriptionId() == null
                                ? Uni.createFrom().voidItem()
                                : stop.preview(stopping(request, target)).replaceWithVoid());
        };
    }

    Uni<Void> handle(ChangeRequest request, Caller caller, String bearerToken) {
        Wish wish = request.wish();
        Target target = target(request, caller);
        return switch (wish.kind()) {
            case STOP -> stop.handle(stopping(request, target)).replaceWithVoid();
            case PAUSE -> pause.handle(pausing(request, target)).replaceWithVoid();
            case QUANTITY -> pattern.handle(quantity(request, target)).replaceWithVoid();
            // Both are looked at before either is changed, for they are two documents.
            case PRODUCT ->
                check(request, caller, bearerToken)
                        .chain(() -> starting(request, caller, bearerToken))
                        .flatMap(start::handle)
                        .chain(() -> wish.subscriptionId() == null
                                ? Uni.createFrom().voidItem()
                                : stop.handle(stopping(request, target)).replaceWithVoid());
        };
    }

    private static Target target(ChangeRequest request, Caller caller) {
        String reason = request.wish().reason();
        return new Target(
                request.wish().subscriptionId(),
                null,
                caller,
                reason == null ? "asked for by " + request.id() : reason,
                request.id());
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
                target, new PatternChange(wish.from(), null, wish.qty(), null, null));
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
                NewProductPlan.of(request, s), wish.reason(), caller, bearerToken, true));
    }
}

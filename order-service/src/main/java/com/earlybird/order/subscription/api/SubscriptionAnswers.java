package com.earlybird.order.subscription.api;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.app.Target;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import java.util.function.Function;

/** Answers a change with the subscription, or with what it would do where a preview is asked for. */
@RequestScoped
class SubscriptionAnswers {
    private final CurrentRequest request;
    private final BusinessClock clock;

    SubscriptionAnswers(CurrentRequest request, BusinessClock clock) {
        this.request = request;
        this.clock = clock;
    }

    Target target(String id, String reason) {
        return new Target(id, request.ifMatch(), request.caller(), reason);
    }

    <C> Uni<Response> of(
            Boolean preview,
            C command,
            Function<C, Uni<Stored<Subscription>>> save,
            Function<C, Uni<Preview>> look) {
        return Boolean.TRUE.equals(preview)
                ? look.apply(command)
                        .map(seen -> Response.ok(PreviewView.of(seen)).build())
                : save.apply(command).map(stored -> Answers.ok(stored, this::view));
    }

    SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(subscription, clock.today(), null);
    }
}

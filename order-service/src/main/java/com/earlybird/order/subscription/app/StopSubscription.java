package com.earlybird.order.subscription.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** Names the first day without delivery, for good. */
@ApplicationScoped
public class StopSubscription {
    private final SubscriptionEditor editor;

    StopSubscription(SubscriptionEditor editor) {
        this.editor = editor;
    }

    public record Command(Target target, LocalDate stopDate) {
        private Edit edit() {
            return (subscription, in) -> LifeCommands.stop(subscription, stopDate, in);
        }
    }

    public Uni<Stored<Subscription>> handle(Command command) {
        return editor.save(command.target(), "stop", command.edit());
    }

    public Uni<Preview> preview(Command command) {
        return editor.preview(command.target(), command.edit());
    }
}

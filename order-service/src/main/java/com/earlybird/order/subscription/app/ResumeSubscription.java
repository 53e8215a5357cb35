package com.earlybird.order.subscription.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** Names the first day of delivery again. */
@ApplicationScoped
public class ResumeSubscription {
    private final SubscriptionEditor editor;

    ResumeSubscription(SubscriptionEditor editor) {
        this.editor = editor;
    }

    public record Command(Target target, LocalDate from) {
        private Edit edit() {
            return (subscription, in) -> LifeCommands.resume(subscription, from, in);
        }
    }

    public Uni<Stored<Subscription>> handle(Command command) {
        return editor.save(command.target(), "resume", command.edit());
    }

    public Uni<Preview> preview(Command command) {
        return editor.preview(command.target(), command.edit());
    }
}

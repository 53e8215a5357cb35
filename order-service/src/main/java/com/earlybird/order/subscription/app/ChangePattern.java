package com.earlybird.order.subscription.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.PatternChange;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Another quantity, shift, week or interval from a day on. */
@ApplicationScoped
public class ChangePattern {
    private final SubscriptionEditor editor;

    ChangePattern(SubscriptionEditor editor) {
        this.editor = editor;
    }

    public record Command(Target target, PatternChange change) {
        private Edit edit() {
            return (subscription, in) -> CalendarCommands.changePattern(subscription, change, in);
        }
    }

    public Uni<Stored<Subscription>> handle(Command command) {
        return editor.save(command.target(), "change-pattern", command.edit());
    }

    public Uni<Preview> preview(Command command) {
        return editor.preview(command.target(), command.edit());
    }
}

package com.earlybird.order.subscription.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.DayOverride;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** One day is different. */
@ApplicationScoped
public class SetDay {
    private final SubscriptionEditor editor;

    SetDay(SubscriptionEditor editor) {
        this.editor = editor;
    }

    public record Command(Target target, DayOverride day) {
        private Edit edit() {
            return (subscription, in) -> CalendarCommands.setDay(subscription, day, in);
        }
    }

    public Uni<Stored<Subscription>> handle(Command command) {
        return editor.save(command.target(), "set-day", command.edit());
    }

    public Uni<Preview> preview(Command command) {
        return editor.preview(command.target(), command.edit());
    }
}

package com.earlybird.order.subscription.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.CalendarCommands;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** A day is as the pattern says again. */
@ApplicationScoped
public class ClearDay {
    private final SubscriptionEditor editor;

    ClearDay(SubscriptionEditor editor) {
        this.editor = editor;
    }

    public record Command(Target target, LocalDate date) {
        private Edit edit() {
            return (subscription, in) -> CalendarCommands.clearDay(subscription, date, in);
        }
    }

    public Uni<Stored<Subscription>> handle(Command command) {
        return editor.save(command.target(), "clear-day", command.edit());
    }

    public Uni<Preview> preview(Command command) {
        return editor.preview(command.target(), command.edit());
    }
}

package com.earlybird.order.subscription.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.subscription.domain.LifeCommands;
import com.earlybird.order.subscription.domain.Pause;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;

/** No delivery for some days, or until resumed. */
@ApplicationScoped
public class PauseSubscription {
    private final SubscriptionEditor editor;

    PauseSubscription(SubscriptionEditor editor) {
        this.editor = editor;
    }

    /** {@code to} null leaves the end open. */
    public record Command(Target target, LocalDate from, LocalDate to) {
        public Command {
            if (Pause.WALLET_EMPTY.equals(target.reason())) {
                throw Rejection.malformed("reason", "is kept for empty wallets");
            }
        }

        private Edit edit() {
            Pause pause = new Pause(from, to, target.reason());
            return (subscription, in) -> LifeCommands.pause(subscription, pause, in);
        }
    }

    public Uni<Stored<Subscription>> handle(Command command) {
        return editor.save(command.target(), "pause", command.edit());
    }

    public Uni<Preview> preview(Command command) {
        return editor.preview(command.target(), command.edit());
    }
}

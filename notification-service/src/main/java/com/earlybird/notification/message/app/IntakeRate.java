package com.earlybird.notification.message.app;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many events of a topic are made into messages in a second, at most: as many as the busiest
 * morning brings; and no more than go out, while so many wait that what comes would only wait in the
 * store instead of on its topic.
 */
@ApplicationScoped
public class IntakeRate {
    private final Sending sending;
    private final int usual;
    private final int whileBehind;

    IntakeRate(
            Sending sending,
            @ConfigProperty(name = "earlybird.intake.per-second") int perSecond,
            @ConfigProperty(name = "earlybird.sending.per-second") int sentPerSecond) {
        this.sending = sending;
        usual = perSecond;
        whileBehind = Math.min(perSecond, sentPerSecond);
    }

    /** As things stand. */
    public int perSecond() {
        return sending.isBehind() ? whileBehind : usual;
    }
}

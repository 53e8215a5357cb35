package com.earlybird.customer.auth.app;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;

/** Takes away what only time ends, so that neither collection grows for ever. */
@ApplicationScoped
class Housekeeping {
    private final Sessions sessions;
    private final Tries tries;

    Housekeeping(Sessions sessions, Tries tries) {
        this.sessions = sessions;
        this.tries = tries;
    }

    @Scheduled(identity = "auth-housekeeping", every = "1h", delayed = "10m")
    Uni<Void> tidy() {
        Instant now = Instant.now();
        return sessions.removeExpired(now).flatMap(done -> tries.removeOld(now));
    }
}

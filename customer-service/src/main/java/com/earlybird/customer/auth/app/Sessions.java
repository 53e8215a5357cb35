package com.earlybird.customer.auth.app;

import com.earlybird.customer.auth.domain.RefreshToken;
import com.earlybird.customer.auth.domain.Session;

import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.Optional;

/** The sessions that are open. */
public interface Sessions {
    Uni<Void> add(Session session);

    Uni<Optional<Session>> find(String id);

    /** Puts {@code next} in the place of {@code token}; false when that one was not current. */
    Uni<Boolean> rotate(RefreshToken token, RefreshToken next, Instant expiresAt);

    /** Ends it, if it is open. */
    Uni<Void> end(String id);

    /** Takes away those that nobody can use any more. */
    Uni<Void> removeExpired(Instant now);
}

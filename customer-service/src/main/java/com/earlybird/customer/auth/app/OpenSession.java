package com.earlybird.customer.auth.app;

import com.earlybird.customer.auth.domain.RefreshToken;
import com.earlybird.customer.auth.domain.Session;
import com.earlybird.customer.user.domain.User;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Begins a session for somebody whose password was right. */
@ApplicationScoped
class OpenSession {
    /** How long a refresh token waits to be used. */
    static final Duration PATIENCE = Duration.ofDays(30);

    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final SecureRandom random = new SecureRandom();

    OpenSession(Sessions sessions, AccessTokens accessTokens) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
    }

    Uni<LoggedIn> handle(User user) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        RefreshToken token = RefreshToken.first(random);
        Session session = new Session(
                token.sessionId(), user.userId(), token.hash(), now, now.plus(PATIENCE));
        return sessions.add(session).replaceWith(() -> loggedIn(user, token, now));
    }

    LoggedIn loggedIn(User user, RefreshToken token, Instant now) {
        return new LoggedIn(user, accessTokens.issue(user, now), token);
    }
}

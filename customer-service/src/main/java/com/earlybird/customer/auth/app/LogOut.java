package com.earlybird.customer.auth.app;

import com.earlybird.customer.auth.domain.RefreshToken;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Ends the session that a refresh token belongs to. To end one that is over changes nothing. */
@ApplicationScoped
public class LogOut {
    private final Sessions sessions;

    LogOut(Sessions sessions) {
        this.sessions = sessions;
    }

    public Uni<Void> handle(String text) {
        return RefreshToken.read(text)
                .map(token -> sessions.end(token.sessionId()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}

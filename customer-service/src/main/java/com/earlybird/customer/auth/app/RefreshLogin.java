package com.earlybird.customer.auth.app;

import com.earlybird.customer.auth.domain.RefreshToken;
import com.earlybird.customer.auth.domain.Session;
import com.earlybird.customer.user.app.Users;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * New tokens for a refresh token, which is then used up. One that comes a second time was stolen,
 * from the client or by it: the session ends for both.
 */
@ApplicationScoped
public class RefreshLogin {
    private final Sessions sessions;
    private final Users users;
    private final OpenSession openSession;
    private final SecureRandom random = new SecureRandom();

    RefreshLogin(Sessions sessions, Users users, OpenSession openSession) {
        this.sessions = sessions;
        this.users = users;
        this.openSession = openSession;
    }

    public Uni<LoggedIn> handle(String text) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        RefreshToken token = RefreshToken.read(text).orElseThrow(RefreshLogin::invalid);
        return sessions.find(token.sessionId()).flatMap(found -> {
            Session session = found.orElseThrow(RefreshLogin::invalid);
            if (!session.expiresAt().isAfter(now)) {
                throw invalid();
            }
            return users.find(session.userId())
                    .map(user -> mayGoOn(user, session))
                    .flatMap(user -> rotate(user, token, now));
        });
    }

    private Uni<LoggedIn> rotate(User user, RefreshToken token, Instant now) {
        RefreshToken next = token.next(random);
        return sessions.rotate(token, next, now.plus(OpenSession.PATIENCE)).flatMap(rotated -> {
            if (rotated) {
                return Uni.createFrom().item(() -> openSession.loggedIn(user, next, now));
            }
            return sessions.end(token.sessionId()).map(ended -> {
                throw Rejection.unauthenticated(
                        "token-reused",
                        "This refresh token was used before; the session has been ended.");
            });
        });
    }

    private static User mayGoOn(Optional<Stored<User>> found, Session session) {
        User user = found.map(Stored::value).orElseThrow(RefreshLogin::invalid);
        if (!user.active() || !user.login().allowsSessionBegunAt(session.startedAt())) {
            throw invalid();
        }
        return user;
    }

    private static Rejection invalid() {
        return Rejection.unauthenticated(
                "token-invalid", "This refresh token is not valid, or no longer.");
    }
}

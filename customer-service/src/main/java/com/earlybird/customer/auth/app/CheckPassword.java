package com.earlybird.customer.auth.app;

import com.earlybird.customer.user.app.LoginName;
import com.earlybird.customer.user.app.Passwords;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Compares a password within the tries a login has; after five wrong ones, 429 for a while. */
@ApplicationScoped
class CheckPassword {
    private final Tries tries;
    private final Passwords passwords;

    CheckPassword(Tries tries, Passwords passwords) {
        this.tries = tries;
        this.passwords = passwords;
    }

    /** The account of a login that nobody has. Its length does not depend on what was typed. */
    static String ofNobody(LoginName name) {
        return "nobody:" + UUID.nameUUIDFromBytes(name.key().getBytes(StandardCharsets.UTF_8));
    }

    Uni<Boolean> isRight(String account, Optional<User> user, String password) {
        String hash = user.map(known -> known.login().passwordHash()).orElse(null);
        return tries.take(account, Instant.now())
                .invoke(CheckPassword::mustBeOpen)
                .flatMap(ok -> passwords.matches(password, hash))
                .call(right ->
                        right ? tries.giveBack(account) : Uni.createFrom().voidItem());
    }

    private static void mustBeOpen(boolean taken) {
        if (!taken) {
            throw Rejection.tooMany(
                    "login-locked", "Too many wrong tries; this login is locked for 15 minutes.");
        }
    }
}

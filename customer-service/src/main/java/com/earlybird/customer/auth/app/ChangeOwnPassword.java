package com.earlybird.customer.auth.app;

import com.earlybird.customer.user.app.Passwords;
import com.earlybird.customer.user.app.Users;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A new password for the caller, who knows the old one. Ends all sessions and begins a new one. */
@ApplicationScoped
public class ChangeOwnPassword {
    private final Users users;
    private final CheckPassword checkPassword;
    private final Passwords passwords;
    private final OpenSession openSession;
    private final BusinessClock clock;

    ChangeOwnPassword(
            Users users,
            CheckPassword checkPassword,
            Passwords passwords,
            OpenSession openSession,
            BusinessClock clock) {
        this.users = users;
        this.checkPassword = checkPassword;
        this.passwords = passwords;
        this.openSession = openSession;
        this.clock = clock;
    }

    public record Command(Caller caller, String currentPassword, String newPassword) {}

    public Uni<LoggedIn> handle(Command command) {
        String userId = command.caller().userId();
        return users.get(userId)
                .flatMap(user -> checkPassword.isRight(
                        userId, Optional.of(user.value()), command.currentPassword()))
                .invoke(ChangeOwnPassword::mustBeRight)
                .flatMap(ok -> passwords.hash("new_password", command.newPassword()))
                .flatMap(hash -> store(command.caller(), hash))
                .flatMap(user -> openSession.handle(user.value()));
    }

    private Uni<Stored<User>> store(Caller caller, String hash) {
        Instant realNow = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return users.update(
                caller.userId(),
                null,
                Act.of(caller, "change-own-password"),
                stored -> stored.value()
                        .edit(
                                stored.value().newPassword(hash),
                                stored.nextVersion(),
                                clock.now(),
                                realNow));
    }

    private static void mustBeRight(boolean right) {
        if (!right) {
            throw Rejection.refused("wrong-password", "The current password is not this one.");
        }
    }
}

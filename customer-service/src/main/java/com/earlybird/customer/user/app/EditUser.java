package com.earlybird.customer.user.app;

import com.earlybird.customer.user.domain.Contact;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;

/** Changes a user, or sets anybody's password; an administrator cannot shut out himself. */
@ApplicationScoped
public class EditUser {
    private final Users users;
    private final Passwords passwords;
    private final BusinessClock clock;

    EditUser(Users users, Passwords passwords, BusinessClock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What is null stays. An empty phone or e-mail is taken away, as long as one is left. */
    public record Command(
            Caller caller,
            String userId,
            Long ifMatch,
            String name,
            String email,
            String phone,
            Boolean active,
            String password) {}

    public Uni<Stored<User>> handle(Command command) {
        if (Boolean.FALSE.equals(command.active())
                && command.userId().equals(command.caller().userId())) {
            throw Rejection.refused("own-account", "Nobody deactivates their own account.");
        }
        Act act =
                Act.of(command.caller(), command.password() == null ? "edit-user" : "set-password");
        return passwords
                .hash("password", command.password())
                .flatMap(hash -> users.update(
                        command.userId(), command.ifMatch(), act, stored -> stored.value()
                                .edit(
                                        edit(stored.value(), command, hash),
                                        stored.nextVersion(),
                                        clock.now(),
                                        Instant.now())));
    }

    private static User.Edit edit(User user, Command command, String hash) {
        Contact contact =
                Contacts.edited(user.contact(), command.phone(), command.email(), user.userId());
        return new User.Edit(
                command.name() == null ? user.name() : command.name().strip(),
                contact,
                command.active() == null ? user.active() : command.active(),
                hash);
    }
}

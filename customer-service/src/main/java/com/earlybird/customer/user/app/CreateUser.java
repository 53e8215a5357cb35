package com.earlybird.customer.user.app;

import com.earlybird.contracts.Role;
import com.earlybird.customer.user.domain.Contact;
import com.earlybird.customer.user.domain.Login;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Adds staff, a delivery boy (who gets his {@code DB-…} here) or a supplier's user. */
@ApplicationScoped
public class CreateUser {
    private final Users users;
    private final Passwords passwords;
    private final Ids ids;
    private final BusinessClock clock;

    CreateUser(Users users, Passwords passwords, Ids ids, BusinessClock clock) {
        this.users = users;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** {@code userId} was taken beforehand, so that a repeat creates under the same one. */
    public record Command(
            Caller caller,
            String userId,
            String name,
            String email,
            String phone,
            Role role,
            String password) {}

    public Uni<Stored<User>> handle(Command command) {
        Contact contact = Contacts.of(command.phone(), command.email(), command.userId());
        Act act = Act.of(command.caller(), "create-user");
        return passwords
                .hash("password", command.password())
                .flatMap(hash -> deliveryBoyId(command.role())
                        .onItem()
                        .transform(boyId -> user(command, contact, hash, boyId)))
                .flatMap(user -> users.add(user, act));
    }

    private User user(Command command, Contact contact, String hash, String deliveryBoyId) {
        return User.staff(
                command.userId(),
                command.role(),
                command.name().strip(),
                contact,
                Login.fresh(hash),
                deliveryBoyId,
                clock.now());
    }

    private Uni<String> deliveryBoyId(Role role) {
        return role == Role.DELIVERY_BOY ? ids.plain("DB") : Uni.createFrom().nullItem();
    }
}

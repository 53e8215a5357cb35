package com.earlybird.customer.auth.app;

import com.earlybird.customer.user.app.LoginName;
import com.earlybird.customer.user.app.Users;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/**
 * A login by e-mail address or phone. Whether it exists, has a password or is active makes no
 * difference to a wrong answer: same words, same work, same lock.
 */
@ApplicationScoped
public class LogIn {
    private final Users users;
    private final CheckPassword checkPassword;
    private final AddressLimit addresses;
    private final OpenSession openSession;

    LogIn(
            Users users,
            CheckPassword checkPassword,
            AddressLimit addresses,
            OpenSession openSession) {
        this.users = users;
        this.checkPassword = checkPassword;
        this.addresses = addresses;
        this.openSession = openSession;
    }

    /** {@code address} is where the request came from. */
    public record Command(String login, String password, String address) {}

    public Uni<LoggedIn> handle(Command command) {
        addresses.mustHaveTriesLeft(command.address());
        LoginName name = LoginName.of(command.login());
        return users.findByLogin(name)
                .flatMap(found -> checkPassword
                        .isRight(account(found, name), found.map(Stored::value), command.password())
                        .map(right -> right && found.get().value().active()
                                ? found.get().value()
                                : refuse(command.address())))
                .flatMap(openSession::handle);
    }

    /** What tries are counted for: a person, by whichever login; or a login of nobody. */
    private static String account(Optional<Stored<User>> found, LoginName name) {
        return found.map(user -> user.value().userId())
                .orElseGet(() -> CheckPassword.ofNobody(name));
    }

    private User refuse(String address) {
        addresses.countWrongTry(address);
        throw Rejection.unauthenticated("wrong-login", "The login or the password is wrong.");
    }
}

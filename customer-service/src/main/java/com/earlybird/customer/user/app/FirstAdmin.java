package com.earlybird.customer.user.app;

import com.earlybird.contracts.Role;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first administrator, from EARLYBIRD_ADMIN_LOGIN and EARLYBIRD_ADMIN_PASSWORD. Made once: where
 * somebody has that login already, nothing is changed, not even the password.
 */
@ApplicationScoped
class FirstAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Users users;
    private final CreateUser createUser;
    private final Ids ids;
    private final Optional<String> login;
    private final Optional<String> password;

    FirstAdmin(
            Users users,
            CreateUser createUser,
            Ids ids,
            @ConfigProperty(name = "earlybird.admin.login") Optional<String> login,
            @ConfigProperty(name = "earlybird.admin.password") Optional<String> password) {
        this.users = users;
        this.createUser = createUser;
        this.ids = ids;
        this.login = login;
        this.password = password;
    }

    /** After the indexes are there, for it is the unique one that decides between two instances. */
    void prepare(@Observes @Priority(100) StartupEvent start) {
        PhoneNumbers.warmUp();
        if (login.isPresent() != password.isPresent()) {
            throw new IllegalStateException(
                    "EARLYBIRD_ADMIN_LOGIN and EARLYBIRD_ADMIN_PASSWORD are set together");
        }
        if (login.isPresent()) {
            create(login.get(), password.get()).await().atMost(PATIENCE);
        }
    }

    Uni<Void> create(String typed, String password) {
        LoginName name = LoginName.of(typed);
        return users.findByLogin(name).flatMap(found -> {
            if (found.isPresent()) {
                return Uni.createFrom().voidItem();
            }
            return ids.plain("UR")
                    .flatMap(id -> createUser.handle(command(id, name, typed, password)))
                    .invoke(admin ->
                            Log.infof("first administrator: %s", admin.value().userId()))
                    .replaceWithVoid()
                    .onFailure(FirstAdmin::wasCreatedMeanwhile)
                    .recoverWithNull();
        });
    }

    private static CreateUser.Command command(
            String userId, LoginName name, String typed, String password) {
        if (!name.isPhone() && !name.key().contains("@")) {
            throw new IllegalStateException(
                    "EARLYBIRD_ADMIN_LOGIN must be an e-mail address or a phone number");
        }
        return new CreateUser.Command(
                Caller.service("customer-service", null),
                userId,
                "Administrator",
                name.isPhone() ? null : typed.strip(),
                name.isPhone() ? name.key() : null,
                Role.ADMIN,
                password);
    }

    private static boolean wasCreatedMeanwhile(Throwable e) {
        return e instanceof Rejection r && r.kind() == Rejection.Kind.CONFLICT;
    }
}

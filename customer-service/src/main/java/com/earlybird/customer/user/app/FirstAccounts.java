package com.earlybird.customer.user.app;

import com.earlybird.contracts.Role;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.start.StartUpWork;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The accounts that there must be before anybody can make others: the first administrator, from
 * EARLYBIRD_ADMIN_LOGIN and EARLYBIRD_ADMIN_PASSWORD, and the account in whose name services ask each
 * other by night, from EARLYBIRD_SERVICE_ACCOUNT_LOGIN and _PASSWORD. Made once: where somebody has
 * that login already, nothing is changed, not even the password.
 */
@ApplicationScoped
class FirstAccounts implements StartUpWork {
    private final Users users;
    private final CreateUser createUser;
    private final Ids ids;
    private final Account administrator;
    private final Account services;

    private record Account(
            String name, String variables, Optional<String> login, Optional<String> password) {
        boolean isGiven() {
            if (login.isPresent() != password.isPresent()) {
                throw new IllegalStateException(
                        variables + "_LOGIN and " + variables + "_PASSWORD are set together");
            }
            return login.isPresent();
        }
    }

    FirstAccounts(
            Users users,
            CreateUser createUser,
            Ids ids,
            @ConfigProperty(name = "earlybird.admin.login") Optional<String> adminLogin,
            @ConfigProperty(name = "earlybird.admin.password") Optional<String> adminPassword,
            @ConfigProperty(name = "earlybird.service-account.login") Optional<String> serviceLogin,
            @ConfigProperty(name = "earlybird.service-account.password")
                    Optional<String> servicePassword) {
        this.users = users;
        this.createUser = createUser;
        this.ids = ids;
        administrator = new Account("Administrator", "EARLYBIRD_ADMIN", adminLogin, adminPassword);
        services = new Account(
                "Services at night", "EARLYBIRD_SERVICE_ACCOUNT", serviceLogin, servicePassword);
    }

    /** Half a setting is to be heard of at once, store or not. */
    void check(@Observes StartupEvent start) {
        given();
    }

    /** After the indexes are there, for it is the unique one that decides between two instances. */
    @Override
    public Uni<Void> prepare() {
        PhoneNumbers.warmUp();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Account account : given()) {
            all = all.chain(() -> create(
                    account.name(), account.login().get(), account.password().get()));
        }
        return all;
    }

    private List<Account> given() {
        return Stream.of(administrator, services).filter(Account::isGiven).toList();
    }

    Uni<Void> create(String called, String typed, String password) {
        LoginName name = LoginName.of(typed);
        return users.findByLogin(name).flatMap(found -> {
            if (found.isPresent()) {
                return Uni.createFrom().voidItem();
            }
            return ids.plain("UR")
                    .flatMap(id -> createUser.handle(command(id, called, name, typed, password)))
                    .invoke(admin ->
                            Log.infof("first account: %s", admin.value().userId()))
                    .replaceWithVoid()
                    .onFailure(FirstAccounts::wasCreatedMeanwhile)
                    .recoverWithNull();
        });
    }

    private static CreateUser.Command command(
            String userId, String called, LoginName name, String typed, String password) {
        if (!name.isPhone() && !name.key().contains("@")) {
            throw new IllegalStateException(
                    "the login of an account must be an e-mail address or a phone number: "
                            + typed);
        }
        return new CreateUser.Command(
                Caller.service("customer-service", null),
                userId,
                called,
                name.isPhone() ? null : typed.strip(),
                name.isPhone() ? name.key() : null,
                Role.ADMIN,
                password);
    }

    private static boolean wasCreatedMeanwhile(Throwable e) {
        return e instanceof Rejection r && r.kind() == Rejection.Kind.CONFLICT;
    }
}

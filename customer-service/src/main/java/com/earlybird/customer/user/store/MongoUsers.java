package com.earlybird.customer.user.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.earlybird.contracts.Role;
import com.earlybird.customer.user.app.LoginName;
import com.earlybird.customer.user.app.People;
import com.earlybird.customer.user.app.Users;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The collection {@code people}, seen as users. Customers' documents are in it too, so one unique
 * index holds for all phones and one for all e-mail addresses, whoever they belong to.
 */
@ApplicationScoped
class MongoUsers implements Users, Repository {
    private static final List<String> STAFF_ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.CUSTOMER)
            .map(Role::name)
            .toList();

    private final Documents<User> people;

    MongoUsers(Store store) {
        people = store.documents(
                People.COLLECTION,
                User.class,
                User::id,
                Index.unique("the person behind a token", "user_id"),
                Index.unique("one person for each phone; log in by phone", "contact.phone_key"),
                Index.unique("one person for each e-mail; log in by it", "contact.email_key"),
                Index.on("the delivery boy of a DB- id", "delivery_boy_id"),
                Index.on("users of a role", "role"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(people);
    }

    @Override
    public Uni<Optional<Stored<User>>> find(String userId) {
        return people.findOne(eq("user_id", userId));
    }

    @Override
    public Uni<Stored<User>> get(String userId) {
        return find(userId).map(found -> found.orElseThrow(() -> unknown(userId)));
    }

    @Override
    public Uni<Optional<Stored<User>>> findByLogin(LoginName login) {
        String field = login.isPhone() ? "contact.phone_key" : "contact.email_key";
        return people.findOne(eq(field, login.key()));
    }

    @Override
    public Uni<Boolean> isDeliveryBoy(String deliveryBoyId) {
        return people.findOne(and(eq("delivery_boy_id", deliveryBoyId), eq("active", true)))
                .map(Optional::isPresent);
    }

    @Override
    public Uni<Page<Stored<User>>> list(Role role, String cursor, int limit) {
        return people.page(
                role == null ? in("role", STAFF_ROLES) : eq("role", role.name()),
                cursor,
                limit,
                false);
    }

    @Override
    public Uni<Stored<User>> add(User user, Act act) {
        return people.insert(user, act, user.facts(1))
                .onFailure(DuplicateKey.class)
                .recoverWithUni(e -> people.find(user.id())
                        .map(found -> found.orElseThrow(() -> People.taken((DuplicateKey) e))));
    }

    @Override
    public Uni<Stored<User>> update(
            String userId, Long ifMatch, Act act, Function<Stored<User>, Change<User>> change) {
        // A customer's document has another id than its user.
        return get(userId)
                .flatMap(found -> people.update("user", found.value().id(), ifMatch, act, change))
                .onFailure(DuplicateKey.class)
                .transform(e -> People.taken((DuplicateKey) e));
    }

    private static Rejection unknown(String userId) {
        return Rejection.notFound("user", userId);
    }
}

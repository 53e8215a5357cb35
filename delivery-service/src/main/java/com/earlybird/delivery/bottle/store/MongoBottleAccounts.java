package com.earlybird.delivery.bottle.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.earlybird.delivery.bottle.app.BottleAccounts;
import com.earlybird.delivery.bottle.domain.BottleAccount;
import com.earlybird.delivery.bottle.domain.BottleCount;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

@ApplicationScoped
class MongoBottleAccounts implements BottleAccounts, Repository {
    /** More doors than any boy rings at in a day. */
    private static final int MOST_OF_A_DAY = 5_000;

    private final Documents<BottleAccount> accounts;
    private final Documents<BottleMovement> away;

    MongoBottleAccounts(Store store) {
        accounts = store.documents(
                "bottle_accounts",
                BottleAccount.class,
                BottleAccount::customerId,
                Index.on("a boy's day, while it is with the accounts", "recent.boy_day"));
        away = store.documents(
                "bottle_movements",
                BottleMovement.class,
                BottleMovement::id,
                Index.on("a customer's movements in order", "customer_id", "seq"),
                Index.on("a boy's day, once it was put away", "boy_day"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(accounts, away);
    }

    @Override
    public Uni<Optional<Stored<BottleAccount>>> find(String customerId) {
        return accounts.find(customerId);
    }

    /** What a run sheet needs of an account, whose movements are many times that. */
    record Sums(String customerId, List<BottleCount> counts) {}

    @Override
    public Uni<Map<String, List<BottleCount>>> counts(Collection<String> customerIds) {
        if (customerIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        FindOptions sumsAlone =
                new FindOptions().projection(Projections.include("customer_id", "counts"));
        return accounts.raw()
                .find(in("_id", Set.copyOf(customerIds)), sumsAlone)
                .map(document -> Bson.read(document, Sums.class))
                .collect()
                .asMap(Sums::customerId, Sums::counts);
    }

    @Override
    public Uni<Void> add(BottleAccount account) {
        return accounts.insert(account, null, List.of())
                .replaceWithVoid()
                .onFailure(DuplicateKey.class)
                .recoverWithNull();
    }

    @Override
    public Uni<Stored<BottleAccount>> update(
            String customerId,
            long ifMatch,
            Act act,
            Function<BottleAccount, Change<BottleAccount>> change) {
        return accounts.update(
                "bottle account", customerId, ifMatch, act, now -> change.apply(now.value()));
    }

    @Override
    public Uni<Void> putAway(List<BottleMovement> movements) {
        return Multi.createFrom()
                .iterable(movements)
                .onItem()
                .transformToUniAndConcatenate(movement -> away.insert(movement, null, List.of())
                        .replaceWith(true)
                        .onFailure(DuplicateKey.class)
                        .recoverWithItem(false))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<BottleMovement>> away(String movementId) {
        return away.find(movementId).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<List<BottleMovement>> awayBefore(String customerId, long seq, int limit) {
        FindOptions newestFirst =
                new FindOptions().sort(Sorts.descending("seq")).limit(limit);
        return away.raw()
                .find(and(eq("customer_id", customerId), lt("seq", seq)), newestFirst)
                .map(document -> away.stored(document).value())
                .collect()
                .asList();
    }

    @Override
    public Uni<List<BottleMovement>> ofBoyDay(String boyDay) {
        // The accounts first: what is put away between the two reads is seen twice, not never.
        return accounts.findAll(eq("recent.boy_day", boyDay), MOST_OF_A_DAY)
                .flatMap(found -> away.findAll(eq("boy_day", boyDay), MOST_OF_A_DAY)
                        .map(rest -> {
                            Map<String, BottleMovement> each = new LinkedHashMap<>();
                            rest.forEach(one -> each.put(one.value().id(), one.value()));
                            found.stream()
                                    .flatMap(account -> account.value().recent().stream())
                                    .filter(movement -> boyDay.equals(movement.boyDay()))
                                    .forEach(movement -> each.put(movement.id(), movement));
                            return List.copyOf(each.values());
                        }));
    }
}

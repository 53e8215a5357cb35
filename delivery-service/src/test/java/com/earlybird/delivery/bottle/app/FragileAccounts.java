package com.earlybird.delivery.bottle.app;

import com.earlybird.delivery.bottle.domain.BottleAccount;
import com.earlybird.delivery.bottle.domain.BottleCount;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Accounts in memory, whose process is killed now and then before or after a write. */
class FragileAccounts implements BottleAccounts {
    static final class Killed extends RuntimeException {}

    private final Map<String, Stored<BottleAccount>> accounts = new HashMap<>();
    private final Map<String, BottleMovement> away = new TreeMap<>();
    private Random random;

    void mayFail(Random source) {
        random = source;
    }

    void neverFail() {
        random = null;
    }

    BottleAccount account(String customerId) {
        return accounts.get(customerId).value();
    }

    Map<String, BottleMovement> everything() {
        Map<String, BottleMovement> all = new HashMap<>(away);
        accounts.values().forEach(account -> account.value()
                .recent()
                .forEach(movement -> all.put(movement.id(), movement)));
        return all;
    }

    private void perhapsKilled() {
        if (random != null && random.nextInt(10) == 0) {
            throw new Killed();
        }
    }

    @Override
    public Uni<Optional<Stored<BottleAccount>>> find(String customerId) {
        return Uni.createFrom().item(() -> Optional.ofNullable(accounts.get(customerId)));
    }

    @Override
    public Uni<Map<String, List<BottleCount>>> counts(Collection<String> customerIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> add(BottleAccount account) {
        return Uni.createFrom().item(() -> {
            accounts.putIfAbsent(account.customerId(), new Stored<>(account, 1));
            return null;
        });
    }

    @Override
    public Uni<Stored<BottleAccount>> update(
            String customerId,
            long ifMatch,
            Act act,
            Function<BottleAccount, Change<BottleAccount>> change) {
        return Uni.createFrom().item(() -> {
            perhapsKilled();
            Stored<BottleAccount> now = accounts.get(customerId);
            if (now.version() != ifMatch) {
                throw Rejection.outdated("somebody was faster");
            }
            Stored<BottleAccount> next =
                    new Stored<>(change.apply(now.value()).state(), now.nextVersion());
            accounts.put(customerId, next);
            perhapsKilled();
            return next;
        });
    }

    @Override
    public Uni<Void> putAway(List<BottleMovement> movements) {
        return Uni.createFrom().item(() -> {
            movements.forEach(movement -> {
                perhapsKilled();
                away.putIfAbsent(movement.id(), movement);
            });
            return null;
        });
    }

    @Override
    public Uni<Optional<BottleMovement>> away(String movementId) {
        return Uni.createFrom().item(() -> Optional.ofNullable(away.get(movementId)));
    }

    @Override
    public Uni<List<BottleMovement>> awayBefore(String customerId, long seq, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<BottleMovement>> ofBoyDay(String boyDay) {
        return Uni.createFrom().item(() -> everything().values().stream()
                .filter(movement -> boyDay.equals(movement.boyDay()))
                .toList());
    }
}

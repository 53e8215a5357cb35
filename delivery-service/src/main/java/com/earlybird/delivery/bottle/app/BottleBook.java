package com.earlybird.delivery.bottle.app;

import com.earlybird.delivery.bottle.domain.BottleAccount;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Writes a movement exactly once. The account is read before what was put away, and changed only if
 * it is still as it was read: so a movement that was written before is always found, wherever it is
 * by then.
 */
@ApplicationScoped
public class BottleBook {
    private static final int TRIES = 5;

    private final BottleAccounts accounts;

    BottleBook(BottleAccounts accounts) {
        this.accounts = accounts;
    }

    /** The movement as it is written. */
    public Uni<BottleMovement> write(
            BottleMovement movement, boolean belowZero, List<? extends Fact<?>> facts, Act act) {
        return Uni.createFrom()
                .deferred(() -> attempt(movement, belowZero, facts, act))
                .onFailure(BottleBook::wasOutrun)
                .retry()
                .atMost(TRIES)
                .onFailure(BottleBook::wasOutrun)
                .transform(e -> Rejection.conflict(
                        "changed-meanwhile", "Others are changing this; try again."));
    }

    private Uni<BottleMovement> attempt(
            BottleMovement movement, boolean belowZero, List<? extends Fact<?>> facts, Act act) {
        return account(movement.customerId()).flatMap(account -> {
            var here = account.value().movement(movement.id());
            if (here.isPresent()) {
                return Uni.createFrom().item(here.get());
            }
            return accounts.away(movement.id())
                    .flatMap(away -> away.isPresent()
                            ? Uni.createFrom().item(away.get())
                            : add(account, movement, belowZero, facts, act));
        });
    }

    private Uni<BottleMovement> add(
            Stored<BottleAccount> account,
            BottleMovement movement,
            boolean belowZero,
            List<? extends Fact<?>> facts,
            Act act) {
        Uni<Void> room = account.value().full()
                ? accounts.putAway(account.value().recent())
                : Uni.createFrom().voidItem();
        return room.chain(() -> accounts.update(
                        movement.customerId(),
                        account.version(),
                        act,
                        now -> now.add(movement, belowZero, facts)))
                .map(stored -> stored.value().movement(movement.id()).orElseThrow());
    }

    private Uni<Stored<BottleAccount>> account(String customerId) {
        return accounts.find(customerId)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : accounts.add(BottleAccount.empty(customerId))
                                .chain(() -> accounts.find(customerId))
                                .map(added -> added.orElseThrow()));
    }

    private static boolean wasOutrun(Throwable e) {
        return e instanceof Rejection rejection
                && (rejection.kind() == Rejection.Kind.OUTDATED
                        || rejection.code().equals("changed-meanwhile"));
    }
}

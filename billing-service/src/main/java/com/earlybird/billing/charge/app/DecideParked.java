package com.earlybird.billing.charge.app;

import com.earlybird.billing.charge.domain.Charge;
import com.earlybird.billing.charge.domain.ParkedCharge;
import com.earlybird.billing.charge.domain.ParkedCharge.State;
import com.earlybird.billing.ledger.app.PostEntries;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Releases or discards what was parked. The decision is written first, and stands; then a released
 * one is posted under its key. What dies between the two is posted by {@link ReleaseWaiting}.
 */
@ApplicationScoped
public class DecideParked {
    private final ParkedCharges parkedCharges;
    private final PostEntries ledger;
    private final BusinessClock clock;

    DecideParked(ParkedCharges parkedCharges, PostEntries ledger, BusinessClock clock) {
        this.parkedCharges = parkedCharges;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Rejection {@code already-decided} where it was discarded */
    public Uni<ParkedCharge> release(String key, String reason, Caller caller) {
        return decide(key, State.RELEASED, reason, caller).flatMap(this::post);
    }

    /** @throws Rejection {@code already-decided} where it was released */
    public Uni<ParkedCharge> discard(String key, String reason, Caller caller) {
        return decide(key, State.DISCARDED, reason, caller);
    }

    private Uni<ParkedCharge> decide(String key, State how, String reason, Caller caller) {
        String verb = how == State.RELEASED ? "parked.release" : "parked.discard";
        return parkedCharges
                .update(
                        key,
                        Act.of(caller, verb, reason),
                        parked -> parked.decided(how, caller.userId(), reason, clock.now()))
                .invoke(parked -> {
                    if (parked.state() != how) {
                        throw Rejection.conflict(
                                "already-decided", key + " is " + parked.state() + ".");
                    }
                });
    }

    /** Brings a released one into the books, if it is not there. */
    Uni<ParkedCharge> post(ParkedCharge parked) {
        if (parked.unposted() == null) {
            return Uni.createFrom().item(parked);
        }
        return Charge.posting(parked.event(), clock.now(), parked.correlationId())
                .map(posting -> ledger.one(posting).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> parkedCharges.update(parked.id(), null, ParkedCharge::posted));
    }
}

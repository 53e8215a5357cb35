package com.earlybird.order.hold.app;

import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.planning.app.ReplanHold;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes a hold back; what is due again is scheduled again. Cancelled orders stay cancelled. */
@ApplicationScoped
public class WithdrawHold {
    private final Holds holds;
    private final ReplanHold replan;
    private final BusinessClock clock;

    WithdrawHold(Holds holds, ReplanHold replan, BusinessClock clock) {
        this.holds = holds;
        this.replan = replan;
        this.clock = clock;
    }

    public Uni<Stored<Hold>> handle(String id, Caller caller) {
        return holds.update(
                        id, Act.of(caller, "withdraw-hold"), hold -> hold.withdrawn(clock.now()))
                .call(stored -> replan.handle(stored.value()));
    }
}

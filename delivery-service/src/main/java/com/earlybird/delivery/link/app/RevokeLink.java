package com.earlybird.delivery.link.app;

import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Ends a link at once. What was done with it stays. */
@ApplicationScoped
public class RevokeLink {
    private final SharedLinks links;
    private final BusinessClock clock;

    RevokeLink(SharedLinks links, BusinessClock clock) {
        this.links = links;
        this.clock = clock;
    }

    public Uni<Stored<SharedLink>> handle(Caller caller, String id) {
        return links.update(
                id, Act.of(caller, "REVOKE_SHARED_LINK"), link -> link.revoke(clock.now()));
    }
}

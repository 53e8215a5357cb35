package com.earlybird.order.changerequest.app;

import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** Somebody of the business says yes, and the request is carried out. */
@ApplicationScoped
public class ApproveRequest {
    private final ChangeRequests requests;
    private final FinishRequest finish;
    private final BusinessClock clock;

    ApproveRequest(ChangeRequests requests, FinishRequest finish, BusinessClock clock) {
        this.requests = requests;
        this.finish = finish;
        this.clock = clock;
    }

    /** Again is the same answer. Where a rule refuses the change, the request waits as before. */
    public Uni<Stored<ChangeRequest>> handle(String id, Caller caller, String bearerToken) {
        return requests.update(
                        id,
                        Act.of(caller, "approve-request"),
                        request -> Change.to(request.approving(caller.userId(), clock.now())))
                .chain(() -> finish.handle(id, caller, bearerToken));
    }
}

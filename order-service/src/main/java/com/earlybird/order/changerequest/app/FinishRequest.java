package com.earlybird.order.changerequest.app;

import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.order.customer.app.Customers;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Carries out what was approved and then says so. Killed between the two, it is finished by doing it
 * again: the subscription knows the request.
 */
@ApplicationScoped
class FinishRequest {
    private static final String LATE = "cutoff-passed";

    private final ChangeRequests requests;
    private final CarryOut carryOut;
    private final Customers customers;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    FinishRequest(
            ChangeRequests requests,
            CarryOut carryOut,
            Customers customers,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.requests = requests;
        this.carryOut = carryOut;
        this.customers = customers;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The request as it is then: APPROVED, or REFUSED if its cut-off passed meanwhile. */
    Uni<Stored<ChangeRequest>> handle(String id, Caller caller, String bearerToken) {
        return requests.get(id)
                .flatMap(stored -> stored.value().isDone()
                        ? Uni.createFrom().item(stored)
                        : carryOut.handle(stored.value(), caller, bearerToken)
                                .chain(() -> approved(stored.value(), caller))
                                .onFailure(FinishRequest::isLate)
                                .recoverWithUni(
                                        e -> ruleOut(stored.value(), caller, LATE, e.getMessage()))
                                .onFailure(FinishRequest::isRuledOut)
                                .recoverWithUni(e -> stored.value().isDirect()
                                        ? ruleOut(stored.value(), caller, code(e), e.getMessage())
                                        : putBack(id, caller, e)));
    }

    /** What somebody approved and a rule refuses has to be decided anew, knowing the rule. */
    private Uni<Stored<ChangeRequest>> putBack(String id, Caller caller, Throwable refusal) {
        Act act = Act.of(caller, "put-back-request", refusal.getMessage());
        return requests.update(id, act, request -> Change.to(request.putBack(clock.now())))
                .chain(() -> Uni.createFrom().failure(refusal));
    }

    private static String code(Throwable e) {
        return ((Rejection) e).code();
    }

    /** A rule refuses the request for good. */
    Uni<Stored<ChangeRequest>> ruleOut(
            ChangeRequest request, Caller caller, String code, String reason) {
        return customers.find(request.customerId()).flatMap(customer -> requests.update(
                        request.id(),
                        Act.of(caller, "refuse-request", reason),
                        now -> now.ruledOut(
                                caller.userId(), code, reason, customer.orElse(null), clock.now()))
                .invoke(() -> count("ruled-out")));
    }

    void count(String outcome) {
        metrics.counter("earlybird.requests.decided", "outcome", outcome).increment();
    }

    private Uni<Stored<ChangeRequest>> approved(ChangeRequest request, Caller caller) {
        return customers.find(request.customerId()).flatMap(customer -> requests.update(
                        request.id(),
                        Act.of(caller, "carry-out-request"),
                        now -> now.carriedOut(customer.orElse(null), clock.now()))
                .invoke(() -> count("approved")));
    }

    private static boolean isLate(Throwable e) {
        return e instanceof Rejection rejection && rejection.code().equals(LATE);
    }

    private static boolean isRuledOut(Throwable e) {
        return e instanceof Rejection rejection
                && rejection.kind().status() < 500
                && !rejection.code().equals("changed-meanwhile");
    }
}

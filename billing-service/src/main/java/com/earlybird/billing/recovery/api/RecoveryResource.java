package com.earlybird.billing.recovery.api;

import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.recovery.app.Recover;
import com.earlybird.billing.recovery.app.RecoveryRuns;
import com.earlybird.billing.recovery.domain.RecoveryRun;
import com.earlybird.billing.recovery.domain.RecoveryStatus;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Charging late what was delivered and never charged. */
@Path("/api/billing/recovery/runs")
@RolesAllowed("ADMIN")
public class RecoveryResource {
    private final Recover recover;
    private final RecoveryRuns runs;
    private final Ids ids;
    private final BusinessClock clock;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    RecoveryResource(
            Recover recover,
            RecoveryRuns runs,
            Ids ids,
            BusinessClock clock,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.recover = recover;
        this.runs = runs;
        this.ids = ids;
        this.clock = clock;
        this.idempotent = idempotent;
        this.request = request;
    }

    @POST
    @Operation(
            summary = "Find one-time orders that were delivered and never charged, and charge them",
            description =
                    "With their true dates, on each customer's next bill; each customer is told"
                            + " once. Goes on by itself; GET shows how far it is. Running it again"
                            + " finds nothing. What is marked delivered and was never confirmed is"
                            + " listed and not charged. What delivery-service confirmed is told again"
                            + " by it; what it never heard of, such as legacy orders, is charged by"
                            + " the order's own lines and its products' tax of today.")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecoveryView.class)))
    public Uni<Response> start(@NotNull @Valid RecoveryRequest body) {
        if (body.from() != null && body.to() != null && body.from().isAfter(body.to())) {
            throw Rejection.malformed("from", "must not be after to");
        }
        Caller caller = request.caller();
        OnBehalf behalf = new OnBehalf(request.bearerToken(), request.correlationId());
        return idempotent.once(request, body, () -> ids.dated("RC"), id -> recover.start(
                        run(id, body, caller), behalf)
                .map(run -> Response.accepted(RecoveryView.of(run))
                        .location(URI.create("/api/billing/recovery/runs/" + run.id()))
                        .build()));
    }

    private RecoveryRun run(String id, RecoveryRequest body, Caller caller) {
        return new RecoveryRun(
                id,
                body.from(),
                body.to(),
                Boolean.TRUE.equals(body.dryRun()),
                RecoveryStatus.SEARCHING,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                0,
                clock.now(),
                caller.userId(),
                caller.correlationId());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a recovery is, and what it found, by customer")
    public Uni<RecoveryView> one(@PathParam("id") String id) {
        return runs.get(id).map(RecoveryView::of);
    }
}

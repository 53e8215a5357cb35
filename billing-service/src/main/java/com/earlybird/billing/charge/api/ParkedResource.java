package com.earlybird.billing.charge.api;

import com.earlybird.billing.charge.app.DecideParked;
import com.earlybird.billing.charge.app.ParkedCharges;
import com.earlybird.billing.charge.domain.ParkedCharge;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.kernel.Caller;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Confirmed deliveries that were not charged, and what becomes of them. */
@Path("/api/billing/parked")
@RolesAllowed("ADMIN")
public class ParkedResource {
    private final ParkedCharges parkedCharges;
    private final DecideParked decide;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    ParkedResource(
            ParkedCharges parkedCharges,
            DecideParked decide,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.parkedCharges = parkedCharges;
        this.decide = decide;
        this.idempotent = idempotent;
        this.request = request;
    }

    @GET
    @Operation(
            summary = "Confirmed deliveries that were not charged, by key",
            description = "For breaking a safety bound, or because their customer is not known yet;"
                    + " those are released by themselves. All states if none is given")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ParkedList.class)))
    public Uni<Response> list(
            @QueryParam("state") ParkedCharge.State state,
            @QueryParam("customer_id") String customerId,
            @BeanParam Paging paging) {
        return parkedCharges
                .list(state, customerId, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(ParkedView::of)));
    }

    @POST
    @Path("/{key}/release")
    @Operation(
            summary = "Charge it after all, on the page that is open; audited",
            description =
                    "409 already-decided where it was discarded. Repeating it changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ParkedView.class)))
    public Uni<Response> release(
            @PathParam("key") String key, @NotNull @Valid DecisionRequest body) {
        Caller caller = request.caller();
        return idempotent.once(
                request, body, () -> Uni.createFrom().item(key), id -> decide.release(
                                id, body.reason(), caller)
                        .map(ParkedResource::answer));
    }

    @POST
    @Path("/{key}/discard")
    @Operation(
            summary = "Never charge it; audited",
            description = "409 already-decided where it was released. Repeating it changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ParkedView.class)))
    public Uni<Response> discard(
            @PathParam("key") String key, @NotNull @Valid DecisionRequest body) {
        Caller caller = request.caller();
        return idempotent.once(
                request, body, () -> Uni.createFrom().item(key), id -> decide.discard(
                                id, body.reason(), caller)
                        .map(ParkedResource::answer));
    }

    private static Response answer(ParkedCharge parked) {
        return Response.ok(ParkedView.of(parked)).build();
    }
}

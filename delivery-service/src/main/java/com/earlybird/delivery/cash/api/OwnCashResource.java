package com.earlybird.delivery.cash.api;

import com.earlybird.delivery.cash.app.CollectCash;
import com.earlybird.delivery.cash.app.ShowCash;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Caller;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Money taken at the door. */
@Path("/api/delivery-boy/cash")
public class OwnCashResource {
    private final CollectCash collect;
    private final ShowCash show;
    private final KeyedRequests keyed;
    private final CurrentRequest request;

    OwnCashResource(
            CollectCash collect, ShowCash show, KeyedRequests keyed, CurrentRequest request) {
        this.collect = collect;
        this.show = show;
        this.keyed = keyed;
        this.request = request;
    }

    @POST
    @RolesAllowed({"DELIVERY_BOY", "ADMIN"})
    @Operation(
            summary = "Record cash taken of a customer; it is posted as a payment once",
            description = "Needs an Idempotency-Key. 404 for a customer who is not the delivery"
                    + " boy's; 422 customer-unknown, date-in-future, too-late, too-much-in-hand."
                    + " A delivery boy enters today and yesterday, an administrator any day of an"
                    + " open month.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CashEntryView.class)))
    public Uni<Response> collect(@NotNull @Valid CollectRequest body) {
        CollectCash.Command command = command(request.caller(), body);
        return keyed.once(
                request, body, () -> collect.newKey(command), key -> collect.handle(key, command)
                        .map(entry -> Response.status(Response.Status.CREATED)
                                .entity(CashEntryView.of(entry))
                                .build()));
    }

    @GET
    @RolesAllowed("DELIVERY_BOY")
    @Operation(summary = "The caller's own cash in hand, in paise, and what is unsettled of it")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CashView.class)))
    public Uni<CashView> own() {
        Caller caller = request.caller();
        return show.handle(caller, caller.deliveryBoyId()).map(CashView::of);
    }

    private static CollectCash.Command command(Caller caller, CollectRequest body) {
        return new CollectCash.Command(
                caller,
                body.deliveryBoyId(),
                body.customerId(),
                body.amountPaise(),
                body.date(),
                body.billId(),
                body.notes());
    }
}

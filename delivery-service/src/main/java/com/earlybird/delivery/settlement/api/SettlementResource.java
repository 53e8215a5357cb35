package com.earlybird.delivery.settlement.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.settlement.app.ListUnconfirmed;
import com.earlybird.delivery.settlement.app.SettleDeliveries;
import com.earlybird.delivery.stop.api.DeliveryList;
import com.earlybird.delivery.stop.api.DeliveryView;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The day's end: what nobody confirmed, and the office's word on it. */
@Path("/api/deliveries")
@RolesAllowed("ADMIN")
public class SettlementResource {
    private final ListUnconfirmed unconfirmed;
    private final SettleDeliveries settle;
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;

    SettlementResource(
            ListUnconfirmed unconfirmed,
            SettleDeliveries settle,
            CurrentRequest request,
            IdempotentRequests idempotent) {
        this.unconfirmed = unconfirmed;
        this.settle = settle;
        this.request = request;
        this.idempotent = idempotent;
    }

    @GET
    @Path("/unconfirmed")
    @Operation(
            summary = "The deliveries of a day that nobody has confirmed",
            description = "date: yesterday if not given. shift: as planned, both if not given.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryList.class)))
    public Uni<Response> list(
            @QueryParam("date") LocalDate date,
            @QueryParam("shift") Shift shift,
            @BeanParam Paging paging) {
        return unconfirmed
                .handle(date, shift, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(DeliveryView::of)));
    }

    @POST
    @Path("/settlements")
    @Operation(
            summary = "Settle unconfirmed deliveries in bulk",
            description = "Each is a confirmation by an administrator, with its events. What is"
                    + " confirmed already stays as it is, so it can be repeated. 404 for an unknown"
                    + " id; 422 other-date, too-early, month-closed.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SettleDeliveries.Settled.class)))
    public Uni<Response> settle(@NotNull @Valid SettlementRequest body) {
        if ((body.deliveryIds() == null) == (body.deliveryBoyId() == null)) {
            throw Rejection.malformed("delivery_ids", "either they or delivery_boy_id is given");
        }
        SettleDeliveries.Command command = new SettleDeliveries.Command(
                request.caller(),
                body.date(),
                body.shift(),
                body.deliveryIds() == null ? List.of() : body.deliveryIds(),
                body.deliveryBoyId(),
                body.outcome() == SettlementRequest.Outcome.DELIVERED,
                body.reason().strip());
        return idempotent.once(
                request,
                body,
                () -> Uni.createFrom().item(() -> UUID.randomUUID().toString()),
                id -> settle.handle(command).map(done -> Response.ok(done).build()));
    }
}

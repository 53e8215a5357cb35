package com.earlybird.delivery.stop.api;

import com.earlybird.delivery.stop.app.ConfirmStop;
import com.earlybird.delivery.stop.app.SheetStop;
import com.earlybird.delivery.stop.app.Speaker;
import com.earlybird.delivery.stop.app.UndoConfirmation;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a delivery boy says at the door. */
@Path("/api/delivery-boy")
@RolesAllowed({"DELIVERY_BOY", "ADMIN"})
public class MarkResource {
    private final ConfirmStop confirm;
    private final UndoConfirmation undo;
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;

    MarkResource(
            ConfirmStop confirm,
            UndoConfirmation undo,
            CurrentRequest request,
            IdempotentRequests idempotent) {
        this.confirm = confirm;
        this.undo = undo;
        this.request = request;
        this.idempotent = idempotent;
    }

    @POST
    @Path("/mark-delivered")
    @Operation(
            summary = "Confirm a stop: in full, or as listed",
            description = "The same again is the same answer; a different one is 409"
                    + " already-confirmed. 422: not-planned, too-early, too-late, month-closed,"
                    + " items-refused, reason-needed, notes-needed, shift-needed.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SheetStop.class)))
    public Uni<Response> delivered(@NotNull @Valid MarkDelivered body) {
        return once(
                body,
                new ConfirmStop.Command(
                        Speaker.of(request.caller()),
                        body.customerId(),
                        body.deliveryDate(),
                        body.shift(),
                        body.scope(),
                        body.lines(),
                        body.reason(),
                        body.notes(),
                        DeviceTime.checked(body.deliveredAt()),
                        ProofBody.proof(body.proof())));
    }

    @POST
    @Path("/mark-not-delivered")
    @Operation(
            summary = "Confirm that nothing of a stop was delivered, with the reason",
            description = "What was confirmed before stays; refusals as for mark-delivered.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SheetStop.class)))
    public Uni<Response> notDelivered(@NotNull @Valid MarkNotDelivered body) {
        return once(
                body,
                new ConfirmStop.Command(
                        Speaker.of(request.caller()),
                        body.customerId(),
                        body.deliveryDate(),
                        body.shift(),
                        Confirmation.Scope.NOTHING,
                        List.of(),
                        body.reason(),
                        body.notes(),
                        DeviceTime.checked(body.deliveredAt()),
                        ProofBody.proof(body.proof())));
    }

    @POST
    @Path("/undo")
    @Operation(
            summary = "Take back one's own last confirmation of a stop, within a minute",
            description = "Its deliveries are open again, and billing takes the charge back. 409"
                    + " nothing-to-undo; 422 undo-too-late.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SheetStop.class)))
    public Uni<Response> undo(@NotNull @Valid UndoRequest body) {
        UndoConfirmation.Command command = new UndoConfirmation.Command(
                Speaker.of(request.caller()), body.customerId(), body.deliveryDate(), body.shift());
        return idempotent.once(
                request,
                body,
                () -> Uni.createFrom().item(() -> UUID.randomUUID().toString()),
                id -> undo.handle(command).map(stop -> Response.ok(stop).build()));
    }

    /** A confirmation creates nothing new: its stop is its natural key, and the id is not used. */
    private Uni<Response> once(Object body, ConfirmStop.Command command) {
        return idempotent.once(
                request,
                body,
                () -> Uni.createFrom().item(() -> UUID.randomUUID().toString()),
                id -> confirm.handle(command).map(stop -> Response.ok(stop).build()));
    }
}

package com.earlybird.delivery.assignment.api;

import com.earlybird.delivery.assignment.app.OverrideCarrier;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Exceptions for one day. */
@Path("/api/overrides")
@RolesAllowed("ADMIN")
public class OverrideResource {
    private final OverrideCarrier override;
    private final CurrentRequest request;

    OverrideResource(OverrideCarrier override, CurrentRequest request) {
        this.override = override;
        this.request = request;
    }

    @PUT
    @Operation(
            summary = "Send another delivery boy to a customer for one day",
            description = "409 already-confirmed; 422 customer-unknown, delivery-boy-unknown,"
                    + " date-passed.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OverrideView.class)))
    public Uni<Response> put(@NotNull @Valid OverrideRequest body) {
        OverrideCarrier.Command command = new OverrideCarrier.Command(
                request.caller(), body.date(), body.customerId(), body.deliveryBoyId());
        return override.handle(command).map(stored -> Answers.ok(stored, OverrideView::of));
    }
}

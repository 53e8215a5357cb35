package com.earlybird.delivery.assignment.api;

import com.earlybird.delivery.assignment.app.CarrierOverrides;
import com.earlybird.delivery.assignment.app.OverrideCarrier;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Exceptions for one day. */
@Path("/api/overrides")
@RolesAllowed("ADMIN")
public class OverrideResource {
    private final OverrideCarrier override;
    private final CarrierOverrides overrides;
    private final CurrentRequest request;

    OverrideResource(OverrideCarrier override, CarrierOverrides overrides, CurrentRequest request) {
        this.override = override;
        this.overrides = overrides;
        this.request = request;
    }

    @GET
    @Operation(summary = "What is different on a day")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OverrideView.OverrideList.class)))
    public Uni<Response> list(@QueryParam("date") LocalDate date, @BeanParam Paging paging) {
        if (date == null) {
            throw Rejection.malformed("date", "is needed");
        }
        return overrides
                .page(date, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(OverrideView::of)));
    }

    @PUT
    @Operation(
            summary = "Send another delivery boy, or in another shift, for one day",
            description = "For a customer, an order, an area or a whole run. An order's goes before"
                    + " a customer's, that before an area's, that before a run's. What is confirmed"
                    + " stays. 409 already-confirmed; 422 customer-unknown, delivery-boy-unknown,"
                    + " not-planned, date-passed.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OverrideView.class)))
    public Uni<Response> put(@NotNull @Valid OverrideRequest body) {
        OverrideCarrier.Command command = new OverrideCarrier.Command(
                request.caller(), body.date(), body.target(), body.way());
        return override.handle(command).map(stored -> Answers.ok(stored, OverrideView::of));
    }
}

package com.earlybird.order.planning.api;

import com.earlybird.order.planning.app.RunPlanning;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Turns what is due into deliveries. */
@Path("/api/planning")
@RolesAllowed("ADMIN")
@Tag(name = "planning")
public class PlanningResource {
    private final RunPlanning run;

    PlanningResource(RunPlanning run) {
        this.run = run;
    }

    @POST
    @Operation(
            summary = "Plan a date now",
            description = "Safe to repeat: what is scheduled already as it is now due is left."
                    + " 422 month-closed, horizon")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PlanningAnswer.class)))
    public Uni<PlanningAnswer> plan(@NotNull @Valid PlanningRequest body) {
        return run.handle(body.date(), body.shift())
                .map(tally -> new PlanningAnswer(
                        body.date(), tally.scheduled(), tally.unchanged(), tally.cancelled()));
    }
}

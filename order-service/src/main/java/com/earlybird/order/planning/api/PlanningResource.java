package com.earlybird.order.planning.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.planning.app.ReadPlanning;
import com.earlybird.order.planning.app.RunPlanning;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
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
    private final ReadPlanning reading;

    PlanningResource(RunPlanning run, ReadPlanning reading) {
        this.run = run;
        this.reading = reading;
    }

    @POST
    @Operation(
            summary = "Plan a date now",
            description = "Safe to repeat: what is scheduled already as it is now due is left."
                    + " A run that takes longer than some seconds answers 202 and goes on;"
                    + " GET /api/planning/{date} says how far it is."
                    + " 422 month-closed, horizon")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PlanningAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "It goes on",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PlanningUnderWay.class)))
    public Uni<Response> plan(@NotNull @Valid PlanningRequest body) {
        return run.handle(body.date(), body.shift())
                .map(tally -> tally.map(done -> Response.ok(new PlanningAnswer(
                                body.date(), done.scheduled(), done.unchanged(), done.cancelled())))
                        .orElseGet(() -> Response.accepted(PlanningUnderWay.of(body.date())))
                        .build());
    }

    @GET
    @Path("/{date}")
    @Operation(
            summary = "How far the planning of a shift is, and what is to be carried",
            description = "expected follows late changes: the run sheets of the shift add up to it")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ShiftPlanning.class)))
    public Uni<ShiftPlanning> progress(
            @PathParam("date") LocalDate date, @NotNull @QueryParam("shift") Shift shift) {
        return reading.of(date, shift).map(ShiftPlanning::of);
    }

    @GET
    @Operation(
            summary = "The shifts that planning has begun with",
            description = "from and to are both included, at most 92 days")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ShiftPlanningList.class)))
    public Uni<ShiftPlanningList> list(
            @NotNull @QueryParam("from") LocalDate from, @NotNull @QueryParam("to") LocalDate to) {
        return reading.between(from, to).map(ShiftPlanningList::of);
    }

    /** The shape of a list. */
    public record ShiftPlanningList(List<ShiftPlanning> items, String nextCursor) {
        static ShiftPlanningList of(List<ReadPlanning.Progress> found) {
            return new ShiftPlanningList(found.stream().map(ShiftPlanning::of).toList(), null);
        }
    }
}

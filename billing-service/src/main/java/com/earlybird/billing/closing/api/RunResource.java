package com.earlybird.billing.closing.api;

import com.earlybird.billing.closing.app.AnswerRun;
import com.earlybird.billing.closing.app.CheckPlausibility;
import com.earlybird.billing.closing.app.Runs;
import com.earlybird.billing.closing.app.StartRun;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Closing months. */
@Path("/api/billing/runs")
@RolesAllowed("ADMIN")
public class RunResource {
    private final StartRun startRun;
    private final Runs runs;
    private final CheckPlausibility plausibility;
    private final AnswerRun answerRun;
    private final Ids ids;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    RunResource(
            StartRun startRun,
            Runs runs,
            CheckPlausibility plausibility,
            AnswerRun answerRun,
            Ids ids,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.startRun = startRun;
        this.runs = runs;
        this.plausibility = plausibility;
        this.answerRun = answerRun;
        this.ids = ids;
        this.idempotent = idempotent;
        this.request = request;
    }

    @POST
    @Operation(
            summary = "Close a month: issue one bill to each customer with any movement or balance",
            description =
                    "Goes on by itself; GET shows how far it is. Repeating it changes nothing."
                            + " 422 month-in-future, month-not-over (except for named customers who have"
                            + " stopped), implausible (with the figures, until confirm_implausible says that"
                            + " they are right); 409 run-under-way. A dry run counts and writes no"
                            + " bill.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunStarted.class)))
    public Uni<Response> start(@NotNull @Valid RunRequest body) {
        return idempotent.once(
                request, body, () -> ids.dated("RN"), id -> startRun.handle(command(id, body))
                        .map(run -> Response.accepted(new RunStarted(run.id()))
                                .location(URI.create("/api/billing/runs/" + run.id()))
                                .build()));
    }

    @GET
    @Path("/plausibility")
    @Operation(summary = "What a month would come to beside the month before, by today's books")
    public Uni<PlausibilityView> plausibility(@QueryParam("month") @NotNull YearMonth month) {
        return plausibility.of(month, List.of(), List.of()).map(PlausibilityView::of);
    }

    @POST
    @Path("/{id}/answer")
    @Operation(
            summary = "Answer each bill of a wrong close with a credit note of what it charged",
            description =
                    "Closed pages never change; the credit stands on the next bill. Goes on by"
                            + " itself; repeating it changes nothing. 409 run-not-done")
    @APIResponse(
            responseCode = "202",
            description = "Accepted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswerView.class)))
    public Uni<Response> answer(@PathParam("id") String id, @NotNull @Valid AnswerRequest body) {
        Caller caller = request.caller();
        return idempotent.once(request, body, () -> Uni.createFrom().item(id), run -> answerRun
                .start(run, body.reason(), caller)
                .map(answer -> Response.accepted(AnswerView.of(answer)).build()));
    }

    @GET
    @Path("/{id}/answer")
    @Operation(summary = "How far the credit notes that answer a run are")
    public Uni<AnswerView> readAnswer(@PathParam("id") String id) {
        return answerRun.get(id).map(AnswerView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a run is")
    public Uni<RunView> read(@PathParam("id") String id) {
        return runs.get(id).map(RunView::of);
    }

    private StartRun.Command command(String id, RunRequest body) {
        return new StartRun.Command(
                id,
                body.month(),
                body.areas() == null ? List.of() : body.areas(),
                body.customerIds() == null ? List.of() : body.customerIds(),
                Boolean.TRUE.equals(body.dryRun()),
                Boolean.TRUE.equals(body.confirmImplausible()),
                request.caller());
    }
}

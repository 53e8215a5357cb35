package com.earlybird.delivery.note;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is to be done otherwise at one ring of the bell; changes of what is ordered are orders'. */
@Path("/api/deliveries/adjustments")
@RolesAllowed({"ADMIN", "SUPPORT"})
public class AdjustmentResource {
    private static final String PATH = "/api/deliveries/adjustments/";

    private final AdjustStop adjust;
    private final DayNotes notes;
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;

    AdjustmentResource(
            AdjustStop adjust,
            DayNotes notes,
            CurrentRequest request,
            IdempotentRequests idempotent) {
        this.adjust = adjust;
        this.notes = notes;
        this.request = request;
        this.idempotent = idempotent;
    }

    @POST
    @Operation(
            summary = "Ask for more, less, another product, or something back, at one stop",
            description = "It stands on the run sheet and moves no money: nothing is charged above"
                    + " what is ordered, so EXTRA and SWAP are given, and LESS is charged as the"
                    + " delivery boy confirms it. 409 already-confirmed; 422 customer-unknown,"
                    + " product-not-planned, more-than-planned, product-name-needed, too-late,"
                    + " too-early, too-many-adjustments.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Adjustment.class)))
    public Uni<Response> add(@NotNull @Valid AdjustmentBody body) {
        AdjustStop.Command command = body.command(request.caller());
        return idempotent.once(
                request,
                body,
                () -> Uni.createFrom().item(() -> AdjustStop.newId(command.stopId())),
                id -> adjust.handle(id, command)
                        .map(stored -> Answers.created(
                                PATH + id, stored, note -> note.adjustment(id).orElseThrow())));
    }

    @GET
    @Operation(summary = "All of a customer's day, with those that were called off")
    public Uni<AdjustmentList> list(
            @QueryParam("customer_id") String customerId,
            @QueryParam("date") LocalDate date,
            @QueryParam("shift") Shift shift) {
        if (customerId == null || customerId.isBlank()) {
            throw Rejection.malformed("customer_id", "says whose day is meant");
        }
        if (date == null) {
            throw Rejection.malformed("date", "says which day is meant");
        }
        return notes.of(StopId.ofDay(customerId, date, shift)).map(found -> {
            List<Adjustment> all = found.values().stream()
                    .flatMap(note -> note.adjustments().stream())
                    .sorted(Comparator.comparing(Adjustment::recordedAt)
                            .thenComparing(Adjustment::id))
                    .toList();
            return new AdjustmentList(all, null);
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Call one off; it is no longer on the run sheet",
            description = "Said again it changes nothing.")
    @APIResponse(responseCode = "204")
    public Uni<Void> withdraw(String id) {
        return adjust.withdraw(request.caller(), id);
    }
}

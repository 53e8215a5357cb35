package com.earlybird.delivery.assignment.api;

import com.earlybird.delivery.assignment.app.TakeVacation;
import com.earlybird.delivery.boy.api.DeliveryBoyView;
import com.earlybird.delivery.boy.domain.Vacation;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** When a delivery boy is away, and who goes instead. */
@Path("/api/delivery-boys/{id}/vacations/{from}")
@RolesAllowed("ADMIN")
public class VacationResource {
    private final TakeVacation vacation;
    private final CurrentRequest request;

    VacationResource(TakeVacation vacation, CurrentRequest request) {
        this.vacation = vacation;
        this.request = request;
    }

    /**
     * Until when, that day included, and who stands in.
     *
     * @param standInId left out: his stops are nobody's until somebody is named
     */
    public record VacationBody(
            @NotNull LocalDate to, @Size(min = 1, max = 64) String standInId) {}

    @PUT
    @Operation(
            summary = "He is away from that day on; his stops of those days go to the stand-in",
            description = "At most 92 days. 409 vacation-overlaps; 422 delivery-boy-unknown,"
                    + " stand-in-away. Takes If-Match.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryBoyView.class)))
    public Uni<Response> put(String id, LocalDate from, @NotNull @Valid VacationBody body) {
        TakeVacation.Command command = new TakeVacation.Command(
                request.caller(),
                id,
                request.ifMatch(),
                new Vacation(from, body.to(), body.standInId()));
        return vacation.take(command).map(stored -> Answers.ok(stored, DeliveryBoyView::of));
    }

    @DELETE
    @Operation(summary = "He is there after all; what was not confirmed comes back to him")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryBoyView.class)))
    public Uni<Response> cancel(String id, LocalDate from) {
        return vacation.cancel(request.caller(), id, request.ifMatch(), from)
                .map(stored -> Answers.ok(stored, DeliveryBoyView::of));
    }
}

package com.earlybird.delivery.note;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.customer.app.Customers;
import com.earlybird.delivery.stop.domain.StopId;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Notes for one ring of the bell; a customer's standing notes are at the customer. */
@Path("/api/deliveries/notes")
@RolesAllowed({"ADMIN", "SUPPORT"})
public class NoteResource {
    private final DayNotes notes;
    private final Customers customers;
    private final CurrentRequest request;

    NoteResource(DayNotes notes, Customers customers, CurrentRequest request) {
        this.notes = notes;
        this.customers = customers;
        this.request = request;
    }

    /** A note; left out or empty, {@code text} takes it away. */
    public record NoteBody(
            @NotBlank @Size(max = 64) String customerId,
            @NotNull LocalDate date,
            @NotNull Shift shift,
            @Size(max = 1000) String text) {
        String cleanText() {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @PUT
    @Operation(
            summary = "Say something to whoever goes to a customer on one date and shift",
            description = "It stands on the run sheet, planned or not yet. 422 customer-unknown.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NoteBody.class)))
    public Uni<Response> put(@NotNull @Valid NoteBody body) {
        String stopId = StopId.of(body.customerId(), body.date(), body.shift());
        Act act = Act.of(request.caller(), "NOTE_FOR_DAY");
        return customers
                .find(List.of(body.customerId()))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Rejection.refused(
                                "customer-unknown",
                                "There is no customer " + body.customerId() + ".");
                    }
                })
                .chain(() -> notes.put(stopId, act, note -> note.saying(body.cleanText())))
                .map(stored -> Answers.ok(stored, note -> body));
    }
}

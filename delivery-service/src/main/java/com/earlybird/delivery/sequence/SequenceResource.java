package com.earlybird.delivery.sequence;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.boy.app.DeliveryBoys;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The order of a delivery boy's round, as somebody who knows the street set it. */
@Path("/api/delivery-boys/{id}/sequence")
@RolesAllowed("ADMIN")
public class SequenceResource {
    private final Sequences sequences;
    private final DeliveryBoys boys;
    private final CurrentRequest request;

    SequenceResource(Sequences sequences, DeliveryBoys boys, CurrentRequest request) {
        this.sequences = sequences;
        this.boys = boys;
        this.request = request;
    }

    /**
     * The customers in the order of the round; an empty list leaves it to distance and address.
     */
    public record SequenceBody(
            @NotNull Shift shift,
            @NotNull @Size(max = 1000) List<@NotBlank @Size(max = 64) String> customerIds) {
        static SequenceBody of(Sequence sequence) {
            return new SequenceBody(sequence.shift(), sequence.customerIds());
        }
    }

    @GET
    @Operation(summary = "The order that was set; shift: MORNING if not given")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SequenceBody.class)))
    public Uni<Response> read(String id, @QueryParam("shift") Shift shift) {
        return boys.get(id)
                .chain(() -> sequences.of(id, shift == null ? Shift.MORNING : shift))
                .map(stored -> Answers.ok(stored, SequenceBody::of));
    }

    @PUT
    @Operation(
            summary = "Set in which order the delivery boy goes to his customers",
            description = "Whoever is not named comes after, by distance. Takes If-Match.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SequenceBody.class)))
    public Uni<Response> put(String id, @NotNull @Valid SequenceBody body) {
        if (new HashSet<>(body.customerIds()).size() < body.customerIds().size()) {
            throw Rejection.malformed("customer_ids", "names a customer twice");
        }
        Act act = Act.of(request.caller(), "SET_SEQUENCE");
        Long ifMatch = request.ifMatch();
        Sequence wanted = Sequence.of(id, body.shift(), body.customerIds());
        return boys.get(id)
                .chain(() -> sequences.put(wanted, ifMatch, act))
                .map(stored -> Answers.ok(stored, SequenceBody::of));
    }
}

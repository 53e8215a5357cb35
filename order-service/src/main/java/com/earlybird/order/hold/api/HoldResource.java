package com.earlybird.order.hold.api;

import com.earlybird.order.hold.app.DeclareHold;
import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.hold.app.WithdrawHold;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holidays, strikes, storms. */
@Path("/api/holds")
@Tag(name = "holds")
public class HoldResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final Holds holds;
    private final DeclareHold declare;
    private final WithdrawHold withdraw;

    HoldResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            Holds holds,
            DeclareHold declare,
            WithdrawHold withdraw) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.holds = holds;
        this.declare = declare;
        this.withdraw = withdraw;
    }

    @POST
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Declare days without delivery, by area, product and shift",
            description = "What is scheduled is called off at once. 422 hold-past, product-unknown")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HoldView.class)))
    public Uni<Response> declare(@NotNull @Valid NewHold body) {
        Caller caller = request.caller();
        return idempotent.once(
                request, body, () -> ids.plain("HD"), id -> declare.handle(body.command(id, caller))
                        .map(stored -> Answers.created("/api/holds", stored, HoldView::of)));
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF"})
    @Operation(summary = "The holds that stand, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HoldList.class)))
    public Uni<Response> list(@BeanParam Paging paging) {
        return holds.page(paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(stored -> HoldView.of(stored.value()))));
    }

    /** The shape of a list. */
    public record HoldList(List<HoldView> items, String nextCursor) {}

    @DELETE
    @Path("/{id}")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Withdraw a hold; what is due again is scheduled again",
            description = "One-time orders that it cancelled stay cancelled")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HoldView.class)))
    public Uni<Response> withdraw(@PathParam("id") String id) {
        return withdraw.handle(id, request.caller())
                .map(stored -> Answers.ok(stored, HoldView::of));
    }
}

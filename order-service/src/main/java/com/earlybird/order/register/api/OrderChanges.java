package com.earlybird.order.register.api;

import com.earlybird.order.onetime.api.Cancellation;
import com.earlybird.order.onetime.api.OneTimeOrderView;
import com.earlybird.order.onetime.api.OrderPatch;
import com.earlybird.order.onetime.api.OrderPreviewView;
import com.earlybird.order.onetime.api.Reorder;
import com.earlybird.order.onetime.app.CancelOrder;
import com.earlybird.order.onetime.app.ChangeOrder;
import com.earlybird.order.onetime.app.ReorderOrder;
import com.earlybird.order.onetime.domain.Basket;
import com.earlybird.order.onetime.domain.OrderPreview;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of a one-time order, and the same again. */
@Path("/api/orders/{id}")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
@Tag(name = "orders")
public class OrderChanges {
    private static final String PREVIEW =
            "With preview=true: what would differ by date, shift and product, and nothing is changed";

    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final ChangeOrder change;
    private final CancelOrder cancel;
    private final ReorderOrder reorder;

    OrderChanges(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            ChangeOrder change,
            CancelOrder cancel,
            ReorderOrder reorder) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.change = change;
        this.cancel = cancel;
        this.reorder = reorder;
    }

    @PATCH
    @Operation(
            summary = "Change items, day, shift, address or notes before the cut-off",
            description = "Items that stay keep their price while the day stays. 409 status-change"
                    + " once something was confirmed; 422 as for a new order. "
                    + PREVIEW)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            oneOf = {OneTimeOrderView.class, OrderPreviewView.class
                                            })))
    public Uni<Response> change(
            @PathParam("id") String id,
            @QueryParam("preview") Boolean preview,
            @NotNull @Valid OrderPatch body) {
        ChangeOrder.Command command =
                body.command(id, request.ifMatch(), request.caller(), request.bearerToken());
        return Boolean.TRUE.equals(preview)
                ? seen(change.preview(command))
                : change.handle(command).map(stored -> Answers.ok(stored, OneTimeOrderView::of));
    }

    @POST
    @Path("/cancel")
    @Operation(
            summary = "Cancel a one-time order before it is delivered; again is the same answer",
            description =
                    "409 status-change once something was confirmed; 422 cutoff-passed. " + PREVIEW)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            oneOf = {OneTimeOrderView.class, OrderPreviewView.class
                                            })))
    public Uni<Response> cancel(
            @PathParam("id") String id,
            @QueryParam("preview") Boolean preview,
            @NotNull @Valid Cancellation body) {
        CancelOrder.Command command =
                new CancelOrder.Command(id, request.ifMatch(), body.reason(), request.caller());
        return Boolean.TRUE.equals(preview)
                ? seen(cancel.preview(command))
                : cancel.handle(command).map(stored -> Answers.ok(stored, OneTimeOrderView::of));
    }

    @POST
    @Path("/reorder")
    @Operation(
            summary = "The same again for another day, at that day's prices",
            description = "A new order under the same rules as any: 422 and 409 as for POST"
                    + " /api/orders. "
                    + PREVIEW)
    @APIResponse(
            responseCode = "200",
            description = "Of a preview",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrderPreviewView.class)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OneTimeOrderView.class)))
    public Uni<Response> reorder(
            @PathParam("id") String id,
            @QueryParam("preview") Boolean preview,
            @NotNull @Valid Reorder body) {
        Caller caller = request.caller();
        String token = request.bearerToken();
        if (Boolean.TRUE.equals(preview)) {
            return seen(reorder.preview(body.command(Basket.UNPLACED, id, caller, token)));
        }
        return idempotent.once(request, body, () -> ids.dated("OR"), newId -> reorder.handle(
                        body.command(newId, id, caller, token))
                .map(stored ->
                        Answers.created("/api/orders/" + newId, stored, OneTimeOrderView::of)));
    }

    private static Uni<Response> seen(Uni<OrderPreview> preview) {
        return preview.map(seen -> Response.ok(OrderPreviewView.of(seen)).build());
    }
}

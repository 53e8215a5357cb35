package com.earlybird.billing.adjustment.api;

import com.earlybird.billing.adjustment.app.AdjustAccount;
import com.earlybird.billing.adjustment.app.Adjustments;
import com.earlybird.billing.adjustment.app.WriteOff;
import com.earlybird.billing.adjustment.domain.Adjustment;
import com.earlybird.billing.adjustment.domain.AdjustmentKind;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Changes of what a customer owes that are no delivery and no payment. */
@Path("/api/billing/accounts/{customer_id}")
public class AdjustmentResource {
    private final AdjustAccount adjust;
    private final WriteOff writeOff;
    private final Adjustments adjustments;
    private final Ids ids;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    AdjustmentResource(
            AdjustAccount adjust,
            WriteOff writeOff,
            Adjustments adjustments,
            Ids ids,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.adjust = adjust;
        this.writeOff = writeOff;
        this.adjustments = adjustments;
        this.ids = ids;
        this.idempotent = idempotent;
        this.request = request;
    }

    @GET
    @Path("/adjustments")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(summary = "A customer's adjustments and write-offs, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdjustmentList.class)))
    public Uni<Response> list(
            @PathParam("customer_id") String customerId, @BeanParam Paging paging) {
        request.caller().mustSeeCustomer(customerId, "account", customerId);
        return adjustments
                .ofCustomer(customerId, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(AdjustmentView::of)));
    }

    @POST
    @Path("/adjustments")
    @RolesAllowed({"ADMIN", "SUPPORT"})
    @Operation(
            summary = "Give a discount or a credit, or charge a fee, on the next bill",
            description = "422 customer-unknown, use-write-offs")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdjustmentView.class)))
    public Uni<Response> adjust(
            @PathParam("customer_id") String customerId, @NotNull @Valid AdjustmentRequest body) {
        if (body.kind() == AdjustmentKind.WRITE_OFF) {
            throw Rejection.refused("use-write-offs", "A write-off has a call of its own.");
        }
        Caller caller = request.caller();
        return idempotent.once(
                request, body, () -> ids.dated("AJ"), id -> adjust.handle(new AdjustAccount.Command(
                                id,
                                customerId,
                                body.kind(),
                                body.amountPaise(),
                                body.billId(),
                                body.reason(),
                                null,
                                caller))
                        .map(AdjustmentResource::created));
    }

    @POST
    @Path("/write-offs")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Give up what will not be paid",
            description = "422 write-off-above-balance, customer-unknown")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdjustmentView.class)))
    public Uni<Response> writeOff(
            @PathParam("customer_id") String customerId, @NotNull @Valid WriteOffRequest body) {
        Caller caller = request.caller();
        return idempotent.once(request, body, () -> ids.dated("WO"), id -> writeOff.handle(
                        new AdjustAccount.Command(
                                id,
                                customerId,
                                AdjustmentKind.WRITE_OFF,
                                body.amountPaise(),
                                null,
                                body.reason(),
                                null,
                                caller))
                .map(AdjustmentResource::created));
    }

    private static Response created(Adjustment adjustment) {
        return Response.created(URI.create(
                        "/api/billing/accounts/" + adjustment.customerId() + "/adjustments"))
                .entity(AdjustmentView.of(adjustment))
                .build();
    }
}

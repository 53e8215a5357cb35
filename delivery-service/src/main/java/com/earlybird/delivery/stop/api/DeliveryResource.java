package com.earlybird.delivery.stop.api;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.delivery.stop.app.CorrectDelivery;
import com.earlybird.delivery.stop.app.DeliveryQuery;
import com.earlybird.delivery.stop.app.FindDelivery;
import com.earlybird.delivery.stop.app.ListDeliveries;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Single deliveries: seen by staff, by their customer and by their delivery boy. */
@Path("/api/deliveries")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER", "DELIVERY_BOY"})
public class DeliveryResource {
    private final FindDelivery find;
    private final ListDeliveries list;
    private final CorrectDelivery correct;
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;

    DeliveryResource(
            FindDelivery find,
            ListDeliveries list,
            CorrectDelivery correct,
            CurrentRequest request,
            IdempotentRequests idempotent) {
        this.find = find;
        this.list = list;
        this.correct = correct;
        this.request = request;
        this.idempotent = idempotent;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One delivery with its revisions; 404 if it is not the caller's")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> one(String id) {
        return find.handle(id, request.caller()).map(d -> Answers.ok(d, DeliveryView::of));
    }

    @GET
    @Operation(
            summary = "Deliveries by customer, date, status and order; a customer's newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryList.class)))
    public Uni<Response> list(
            @QueryParam("customer_id") String customerId,
            @QueryParam("date") LocalDate date,
            @QueryParam("status") DeliveryStatus status,
            @QueryParam("order_id") String orderId,
            @BeanParam Paging paging) {
        DeliveryQuery query = new DeliveryQuery(customerId, date, status, orderId, null);
        return list.handle(query, request.caller(), paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(DeliveryView::of)));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Correct a confirmed delivery: revision n+1, also in a closed month",
            description = "Takes If-Match. 409 not-confirmed; 422 nothing-changes, items-refused.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> correct(String id, @NotNull @Valid CorrectionRequest body) {
        return idempotent.once(
                request,
                body,
                () -> Uni.createFrom().item(() -> UUID.randomUUID().toString()),
                requestId -> correct.handle(new CorrectDelivery.Command(
                                request.caller(),
                                id,
                                request.ifMatch(),
                                body.lines(),
                                body.reason(),
                                body.notes(),
                                requestId))
                        .map(corrected -> Answers.ok(corrected, DeliveryView::of)));
    }
}

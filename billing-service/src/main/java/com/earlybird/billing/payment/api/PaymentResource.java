package com.earlybird.billing.payment.api;

import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.app.RecordPayment;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Money coming in, entered by staff. */
@Path("/api/payments")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF"})
public class PaymentResource {
    private final RecordPayment recordPayment;
    private final Payments payments;
    private final Ids ids;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    PaymentResource(
            RecordPayment recordPayment,
            Payments payments,
            Ids ids,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.recordPayment = recordPayment;
        this.payments = payments;
        this.ids = ids;
        this.idempotent = idempotent;
        this.request = request;
    }

    @POST
    @Operation(
            summary = "Record a payment; the oldest bill is paid first, what is too much is credit",
            description = "422 customer-unknown, bill-unknown, received-in-future;"
                    + " 409 reference-taken where the method's reference was used before")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaymentView.class)))
    public Uni<Response> record(@NotNull @Valid PaymentRequest body) {
        return idempotent.once(request, body, () -> ids.dated("PM"), id -> recordPayment
                .handle(command(id, body))
                .map(payment -> Response.created(
                                URI.create("/api/payments?customer_id=" + payment.customerId()))
                        .entity(PaymentView.of(payment))
                        .build()));
    }

    @GET
    @Operation(summary = "Payments, the newest first; of one customer or of all")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaymentList.class)))
    public Uni<Response> list(
            @QueryParam("customer_id") String customerId, @BeanParam Paging paging) {
        return (customerId == null
                        ? payments.all(paging.cursor(), paging.limit())
                        : payments.ofCustomer(customerId, paging.cursor(), paging.limit()))
                .map(page -> paging.answer(page.map(PaymentView::of)));
    }

    private RecordPayment.Command command(String id, PaymentRequest body) {
        return new RecordPayment.Command(
                id,
                body.customerId(),
                body.amountPaise(),
                body.method(),
                body.reference(),
                body.receivedAt(),
                body.billId(),
                request.caller());
    }
}

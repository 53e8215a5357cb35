package com.earlybird.billing.payment.api;

import com.earlybird.billing.document.Form;
import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.app.RecordPayment;
import com.earlybird.billing.payment.app.ReturnPayment;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Purpose;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Money coming in, entered by staff; a customer sees his own receipts. */
@Path("/api/payments")
public class PaymentResource {
    private final RecordPayment recordPayment;
    private final ReturnPayment returnPayment;
    private final PrintReceipt print;
    private final Payments payments;
    private final Ids ids;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    PaymentResource(
            RecordPayment recordPayment,
            ReturnPayment returnPayment,
            PrintReceipt print,
            Payments payments,
            Ids ids,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.recordPayment = recordPayment;
        this.returnPayment = returnPayment;
        this.print = print;
        this.payments = payments;
        this.ids = ids;
        this.idempotent = idempotent;
        this.request = request;
    }

    @POST
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF"})
    @Operation(
            summary = "Record a payment; the oldest bill is paid first, what is too much is credit",
            description = "With bill_id that bill is paid first, then the oldest."
                    + " 422 customer-unknown, bill-unknown, received-in-future, wallet-short;"
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
                .map(payment -> Response.created(URI.create("/api/payments/" + payment.id()))
                        .entity(PaymentView.of(payment))
                        .build()));
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF"})
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

    @GET
    @Path("/{id}")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Form.PDF_TYPE})
    @Operation(summary = "A payment: JSON, or its receipt as HTML or PDF")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PaymentView.class)),
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = Form.PDF_TYPE)
            })
    public Uni<Response> read(@PathParam("id") String id, @Context HttpHeaders headers) {
        Caller caller = request.caller();
        Form form = Form.wanted(headers.getAcceptableMediaTypes());
        return payments.find(id)
                .map(found -> found.orElseThrow(() -> Rejection.notFound("payment", id)))
                .invoke(payment -> caller.mustSeeCustomer(payment.customerId(), "payment", id))
                .flatMap(payment -> form == Form.JSON
                        ? Uni.createFrom()
                                .item(Response.ok(
                                                PaymentView.of(payment),
                                                MediaType.APPLICATION_JSON_TYPE)
                                        .build())
                        : print.as(form, payment));
    }

    @POST
    @Path("/{id}/reversals")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Take back a payment that did not hold, such as a bounced cheque",
            description = "What was paid with it is owed again, and the customer is told."
                    + " 409 payment-returned")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaymentView.class)))
    public Uni<Response> reverse(@PathParam("id") String id, @NotNull @Valid ReversalRequest body) {
        return giveBack(id, MoneyBack.Kind.REVERSAL, null, body.reason(), body);
    }

    @POST
    @Path("/{id}/refunds")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Note that money of a payment was given back, the way it came",
            description =
                    "409 payment-returned where not so much of it is left; 422 wallet-short where a"
                            + " top-up is not in the wallet any more")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaymentView.class)))
    public Uni<Response> refund(@PathParam("id") String id, @NotNull @Valid RefundRequest body) {
        return giveBack(id, MoneyBack.Kind.REFUND, body.amountPaise(), body.reason(), body);
    }

    private Uni<Response> giveBack(
            String id, MoneyBack.Kind kind, Long amountPaise, String reason, Object body) {
        Caller caller = request.caller();
        return idempotent.once(request, body, () -> ids.dated("RV"), backId -> returnPayment
                .byHand(new ReturnPayment.Command(backId, id, kind, amountPaise, reason, caller))
                .map(payment -> Response.created(URI.create("/api/payments/" + id))
                        .entity(PaymentView.of(payment))
                        .build()));
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
                Purpose.ACCOUNT,
                null,
                request.caller());
    }
}

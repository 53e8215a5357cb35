package com.earlybird.billing.online.api;

import com.earlybird.billing.online.app.OnlinePayments;
import com.earlybird.billing.online.app.StartOnlinePayment;
import com.earlybird.billing.online.domain.OnlinePayment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Payments through the provider, begun by customers. */
@Path("/api/payments/online")
public class OnlinePaymentResource {
    private final StartOnlinePayment start;
    private final OnlinePayments payments;
    private final Ids ids;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    OnlinePaymentResource(
            StartOnlinePayment start,
            OnlinePayments payments,
            Ids ids,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.start = start;
        this.payments = payments;
        this.ids = ids;
        this.idempotent = idempotent;
        this.request = request;
    }

    @POST
    @RolesAllowed("CUSTOMER")
    @Operation(
            summary = "Begin a payment through the provider; it moves no money",
            description = "With a provider set up, payment_url is its page; else problem says"
                    + " provider-not-configured, and the checkout gives the provider the id as"
                    + " notes.reference_id. The provider's webhook brings the money."
                    + " 422 bill-unknown, provider-refused; 503 provider-away,"
                    + " provider-refuses-keys: the same request again finds the same payment")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OnlinePaymentView.class)))
    public Uni<Response> start(@NotNull @Valid OnlinePaymentRequest body) {
        Caller caller = request.caller();
        return idempotent.once(request, body, () -> ids.dated("ON"), id -> start.handle(
                        new StartOnlinePayment.Command(
                                id,
                                caller.customerId(),
                                body.amountPaise(),
                                Purpose.ACCOUNT,
                                body.billId(),
                                caller))
                .map(begun -> Response.created(URI.create("/api/payments/online/" + begun.id()))
                        .entity(view(begun))
                        .build()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(summary = "How far a payment through the provider is")
    public Uni<OnlinePaymentView> read(@PathParam("id") String id) {
        return own(id, request.caller()).map(this::view);
    }

    @POST
    @Path("/{id}/page")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(
            summary = "The provider's page for a payment that was begun; always the same one",
            description = "409 online-payment-done; 422 provider-refused; 503"
                    + " provider-not-configured, provider-away, provider-refuses-keys")
    public Uni<OnlinePaymentView> page(@PathParam("id") String id) {
        Caller caller = request.caller();
        return own(id, caller).flatMap(begun -> start.page(begun, caller)).map(this::view);
    }

    private OnlinePaymentView view(OnlinePayment payment) {
        return OnlinePaymentView.of(payment, start.problem(payment));
    }

    private Uni<OnlinePayment> own(String id, Caller caller) {
        return payments.find(id)
                .map(found -> found.orElseThrow(() -> Rejection.notFound("online payment", id)))
                .invoke(begun -> caller.mustSeeCustomer(begun.customerId(), "online payment", id));
    }
}

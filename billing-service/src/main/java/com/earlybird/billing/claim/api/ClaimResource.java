package com.earlybird.billing.claim.api;

import com.earlybird.billing.claim.app.ClaimPayment;
import com.earlybird.billing.claim.app.Claims;
import com.earlybird.billing.claim.domain.Claim;
import com.earlybird.contracts.Role;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.kernel.Caller;
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

/** What customers say that they have paid. */
@Path("/api/payments/claims")
public class ClaimResource {
    private final ClaimPayment claimPayment;
    private final Claims claims;
    private final CurrentRequest request;

    ClaimResource(ClaimPayment claimPayment, Claims claims, CurrentRequest request) {
        this.claimPayment = claimPayment;
        this.claims = claims;
        this.request = request;
    }

    @POST
    @RolesAllowed("CUSTOMER")
    @Operation(
            summary = "Say that one has paid over UPI; it moves no money",
            description = "It becomes a payment when the bank's statement says the same. Saying the"
                    + " same again changes nothing. 422 bill-unknown; 409 claimed-differently")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Claim.class)))
    public Uni<Response> claim(@NotNull @Valid ClaimRequest body) {
        Caller caller = request.caller();
        // The same customer and reference are the same claim, with or without a key.
        return claimPayment
                .handle(new ClaimPayment.Command(
                        caller.customerId(),
                        body.billId(),
                        body.amountPaise(),
                        body.reference(),
                        caller))
                .map(claim -> Response.created(URI.create("/api/payments/claims"))
                        .entity(claim)
                        .build());
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPPORT", "CUSTOMER"})
    @Operation(summary = "Claims: a customer's own, or everybody's for staff")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClaimList.class)))
    public Uni<Response> list(
            @QueryParam("customer_id") String customerId,
            @QueryParam("status") Claim.ClaimStatus status,
            @BeanParam Paging paging) {
        Caller caller = request.caller();
        String whose =
                customerId == null && caller.is(Role.CUSTOMER) ? caller.customerId() : customerId;
        if (whose != null) {
            caller.mustSeeCustomer(whose, "customer", whose);
        }
        return claims.search(whose, status, paging.cursor(), paging.limit()).map(paging::answer);
    }
}

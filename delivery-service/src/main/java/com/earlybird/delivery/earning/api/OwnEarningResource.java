package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.earning.app.ComputeEarnings;
import com.earlybird.delivery.earning.app.ShowWallet;
import com.earlybird.platform.http.CurrentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the calling delivery boy earns and is owed. */
@Path("/api/delivery-boy")
@RolesAllowed("DELIVERY_BOY")
public class OwnEarningResource {
    private final ComputeEarnings compute;
    private final ShowWallet wallet;
    private final CurrentRequest request;

    OwnEarningResource(ComputeEarnings compute, ShowWallet wallet, CurrentRequest request) {
        this.compute = compute;
        this.wallet = wallet;
        this.request = request;
    }

    @GET
    @Path("/earnings")
    @Operation(summary = "The caller's own statement of a month; of this one if none is given")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EarningStatementView.class)))
    public Uni<EarningStatementView> statement(@QueryParam("month") YearMonth month) {
        return compute.handle(request.caller().deliveryBoyId(), month)
                .map(EarningStatementView::of);
    }

    @GET
    @Path("/wallet")
    @Operation(summary = "The caller's own balance, in paise")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StaffWalletView.class)))
    public Uni<StaffWalletView> wallet() {
        return wallet.handle(request.caller().deliveryBoyId()).map(StaffWalletView::of);
    }
}

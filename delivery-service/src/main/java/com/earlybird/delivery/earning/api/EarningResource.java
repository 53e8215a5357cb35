package com.earlybird.delivery.earning.api;

import com.earlybird.delivery.cash.api.KeyedRequests;
import com.earlybird.delivery.earning.app.CloseEarnings;
import com.earlybird.delivery.earning.app.ComputeEarnings;
import com.earlybird.delivery.earning.app.PayOut;
import com.earlybird.delivery.earning.app.Payouts;
import com.earlybird.delivery.earning.app.ShowWallet;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
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
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What delivery boys earn and were given. */
@Path("/api/delivery-boys")
@RolesAllowed("ADMIN")
public class EarningResource {
    private final ComputeEarnings compute;
    private final CloseEarnings close;
    private final PayOut payOut;
    private final Payouts payouts;
    private final ShowWallet wallet;
    private final Ids ids;
    private final KeyedRequests keyed;
    private final CurrentRequest request;

    EarningResource(
            ComputeEarnings compute,
            CloseEarnings close,
            PayOut payOut,
            Payouts payouts,
            ShowWallet wallet,
            Ids ids,
            KeyedRequests keyed,
            CurrentRequest request) {
        this.compute = compute;
        this.close = close;
        this.payOut = payOut;
        this.payouts = payouts;
        this.wallet = wallet;
        this.ids = ids;
        this.keyed = keyed;
        this.request = request;
    }

    @GET
    @Path("/{id}/earnings")
    @Operation(
            summary = "A delivery boy's statement of a month; of this one if none is given",
            description = "A fixed amount is for the calendar days its rule is in force, up to"
                    + " today; each rule is rounded half up once a month. 422 month-in-future.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EarningStatementView.class)))
    public Uni<EarningStatementView> statement(String id, @QueryParam("month") YearMonth month) {
        return compute.handle(id, month).map(EarningStatementView::of);
    }

    @POST
    @Path("/{id}/earnings/{month}/close")
    @Operation(
            summary = "Close a month that is over; closing again changes nothing",
            description = "Months are closed one after the other. 409 close-in-order,"
                    + " later-month-closed; 422 month-not-over.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EarningStatementView.class)))
    public Uni<EarningStatementView> close(String id, YearMonth month) {
        return close.handle(request.caller(), id, month).map(EarningStatementView::of);
    }

    @POST
    @Path("/{id}/payouts")
    @Operation(
            summary = "Record money given to a delivery boy; beyond his balance it is an advance",
            description = "Needs an Idempotency-Key. 403 for one's own.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PayoutView.class)))
    public Uni<Response> payOut(String id, @NotNull @Valid PayoutRequest body) {
        PayOut.Command command = new PayOut.Command(
                request.caller(), id, body.amountPaise(), body.method(), body.reference());
        return keyed.once(
                request, body, () -> ids.dated("PO"), payoutId -> payOut.handle(payoutId, command)
                        .map(payout -> Response.status(Response.Status.CREATED)
                                .entity(PayoutView.of(payout))
                                .build()));
    }

    @GET
    @Path("/{id}/payouts")
    @Operation(summary = "A delivery boy's payouts, the newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PayoutList.class)))
    public Uni<Response> payouts(String id, @BeanParam Paging paging) {
        return payouts.page(id, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(PayoutView::of)));
    }

    @GET
    @Path("/{id}/wallet")
    @Operation(summary = "What the business owes a delivery boy, in paise")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StaffWalletView.class)))
    public Uni<StaffWalletView> wallet(String id) {
        return wallet.handle(id).map(StaffWalletView::of);
    }
}

package com.earlybird.delivery.cash.api;

import com.earlybird.delivery.cash.app.CashPages;
import com.earlybird.delivery.cash.app.HandOverCash;
import com.earlybird.delivery.cash.app.ReverseCash;
import com.earlybird.delivery.cash.app.SettleHandOver;
import com.earlybird.delivery.cash.app.ShowCash;
import com.earlybird.delivery.cash.domain.HandOver;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The delivery boys' cash, counted and settled by the office. */
@Path("/api/delivery-boys")
@RolesAllowed({"ADMIN", "SUPPORT"})
public class CashResource {
    private final ShowCash show;
    private final HandOverCash handOver;
    private final SettleHandOver settle;
    private final ReverseCash reverse;
    private final CashPages pages;
    private final KeyedRequests keyed;
    private final CurrentRequest request;

    CashResource(
            ShowCash show,
            HandOverCash handOver,
            SettleHandOver settle,
            ReverseCash reverse,
            CashPages pages,
            KeyedRequests keyed,
            CurrentRequest request) {
        this.show = show;
        this.handOver = handOver;
        this.settle = settle;
        this.reverse = reverse;
        this.pages = pages;
        this.keyed = keyed;
        this.request = request;
    }

    @GET
    @Path("/{id}/cash")
    @Operation(
            summary = "A delivery boy's cash in hand; SUPPORT, who count, do not see the amounts")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CashView.class)))
    public Uni<CashView> cash(String id) {
        return show.handle(request.caller(), id).map(CashView::of);
    }

    @GET
    @Path("/hand-overs")
    @Operation(summary = "Hand-overs of all delivery boys by status, DISCREPANCY if not given")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HandOverList.class)))
    public Uni<Response> byStatus(
            @QueryParam("status") HandOver.CountStatus status, @BeanParam Paging paging) {
        HandOver.CountStatus wanted = status == null ? HandOver.CountStatus.DISCREPANCY : status;
        return pages.withStatus(wanted, null, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(HandOverView::of)));
    }

    @GET
    @Path("/{id}/hand-overs")
    @Operation(summary = "A delivery boy's hand-overs with their entries, the newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HandOverList.class)))
    public Uni<Response> ofBoy(String id, @BeanParam Paging paging) {
        return pages.handedOver(id, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(HandOverView::of)));
    }

    @POST
    @Path("/{id}/hand-overs")
    @Operation(
            summary = "Take over a delivery boy's cash with an independent count",
            description = "Needs an Idempotency-Key. The answer is the first to say what was"
                    + " expected; a difference is a DISCREPANCY and posts nothing until settled."
                    + " 403 for one's own cash; 409 nothing-to-hand-over, handed-over.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HandOverView.class)))
    public Uni<Response> handOver(String id, @NotNull @Valid HandOverRequest body) {
        HandOverCash.Command command =
                new HandOverCash.Command(request.caller(), id, body.countedPaise(), body.notes());
        return keyed.once(request, body, () -> handOver.newKey(command), pageId -> handOver.handle(
                        pageId, command)
                .map(stored -> Answers.created(
                        "/api/delivery-boys/" + id + "/hand-overs", stored, HandOverView::of)));
    }

    @POST
    @Path("/{id}/hand-overs/{hand_over_id}/settle")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Say what becomes of a difference",
            description = "Takes If-Match; the same again is the same answer. 403 for who counted"
                    + " and for the delivery boy; 409 already-settled; 422 nothing-missing,"
                    + " more-than-missing.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HandOverView.class)))
    public Uni<Response> settle(
            String id,
            @PathParam("hand_over_id") String handOverId,
            @NotNull @Valid SettleRequest body) {
        return settle.handle(new SettleHandOver.Command(
                        request.caller(),
                        id,
                        handOverId,
                        request.ifMatch(),
                        body.resolution(),
                        body.amountPaise(),
                        body.reason()))
                .map(stored -> Answers.ok(stored, HandOverView::of));
    }

    @POST
    @Path("/{id}/cash/{collection_id}/reversal")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Take back a wrong collection while it is in hand; repeating changes nothing",
            description = "The payment that came of it is reversed at billing. 404 for what is"
                    + " not his; 409 handed-over.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CashEntryView.class)))
    public Uni<CashEntryView> reverse(
            String id,
            @PathParam("collection_id") String collectionId,
            @NotNull @Valid ReversalRequest body) {
        return reverse.handle(
                        new ReverseCash.Command(request.caller(), id, collectionId, body.reason()))
                .map(CashEntryView::of);
    }
}

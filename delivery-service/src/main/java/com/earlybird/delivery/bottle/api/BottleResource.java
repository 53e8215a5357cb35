package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.app.LoseBottles;
import com.earlybird.delivery.bottle.app.MoveBottles;
import com.earlybird.delivery.bottle.app.ShowBottles;
import com.earlybird.delivery.bottle.domain.BottleMovement;
import com.earlybird.delivery.cash.api.KeyedRequests;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Caller;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Bottles and crates: what went out, what came back, what broke, what is lost. */
@Path("/api/bottles")
public class BottleResource {
    private final MoveBottles move;
    private final LoseBottles lose;
    private final ShowBottles show;
    private final Ids ids;
    private final KeyedRequests keyed;
    private final CurrentRequest request;

    BottleResource(
            MoveBottles move,
            LoseBottles lose,
            ShowBottles show,
            Ids ids,
            KeyedRequests keyed,
            CurrentRequest request) {
        this.move = move;
        this.lose = lose;
        this.show = show;
        this.ids = ids;
        this.keyed = keyed;
        this.request = request;
    }

    @POST
    @Path("/movements")
    @RolesAllowed({"DELIVERY_BOY", "ADMIN", "SUPPORT"})
    @Operation(
            summary = "Record what went out, came back or broke at a customer's",
            description = "Needs an Idempotency-Key. 404 for a type that is not known, and for a"
                    + " customer who is not on the delivery boy's run of that day; 422"
                    + " customer-unknown, more-than-out, date-in-future, too-late.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MovementView.class)))
    public Uni<Response> move(@NotNull @Valid MovementRequest body) {
        MoveBottles.Command command = command(request.caller(), body);
        return keyed.once(request, body, () -> ids.dated("BM"), id -> move.handle(id, command)
                .map(BottleResource::created));
    }

    @POST
    @Path("/losses")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Count bottles as lost and charge them to the customer, once",
            description = "Needs an Idempotency-Key. 404 for a type that is not known; 422"
                    + " customer-unknown, more-than-out, nothing-to-charge, date-in-future,"
                    + " too-late.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MovementView.class)))
    public Uni<Response> lose(@NotNull @Valid LossRequest body) {
        LoseBottles.Command command = new LoseBottles.Command(
                request.caller(),
                body.customerId(),
                body.type(),
                body.qty(),
                body.date(),
                body.reason());
        return keyed.once(request, body, () -> ids.dated("BL"), id -> lose.handle(id, command)
                .map(BottleResource::created));
    }

    @GET
    @Path("/{customer_id}")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(summary = "What is with a customer, by type; 404 if it is not the caller's")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BottleAccountView.class)))
    public Uni<BottleAccountView> account(@PathParam("customer_id") String customerId) {
        return show.account(request.caller(), customerId).map(BottleAccountView::of);
    }

    @GET
    @Path("/{customer_id}/movements")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(summary = "A customer's movements, the newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MovementList.class)))
    public Uni<Response> movements(
            @PathParam("customer_id") String customerId, @BeanParam Paging paging) {
        return show.movements(request.caller(), customerId, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(MovementView::of)));
    }

    @GET
    @Path("/delivery-boys/{id}")
    @RolesAllowed({"ADMIN", "SUPPORT"})
    @Operation(summary = "What a delivery boy left and took in a day, by type; today if no date")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BoyBottlesView.class)))
    public Uni<BoyBottlesView> ofBoy(String id, @QueryParam("date") LocalDate date) {
        return show.ofBoy(id, date).map(counts -> BoyBottlesView.of(id, counts));
    }

    private static Response created(BottleMovement movement) {
        return Response.status(Response.Status.CREATED)
                .entity(MovementView.of(movement))
                .build();
    }

    private static MoveBottles.Command command(Caller caller, MovementRequest body) {
        return new MoveBottles.Command(
                caller,
                body.customerId(),
                body.type(),
                count(body.out()),
                count(body.returned()),
                count(body.broken()),
                body.date(),
                body.deliveryBoyId(),
                body.notes(),
                Boolean.TRUE.equals(body.allowNegative()));
    }

    private static long count(Integer given) {
        return given == null ? 0 : given;
    }
}

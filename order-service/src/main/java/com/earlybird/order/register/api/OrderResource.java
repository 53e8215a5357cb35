package com.earlybird.order.register.api;

import com.earlybird.order.onetime.api.NewOrder;
import com.earlybird.order.onetime.api.OneTimeOrderView;
import com.earlybird.order.onetime.api.OrderPreviewView;
import com.earlybird.order.onetime.app.PlaceOrder;
import com.earlybird.order.onetime.domain.Basket;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.register.app.Orders;
import com.earlybird.order.register.domain.Order;
import com.earlybird.order.subscription.api.SubscriptionView;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.BusinessClock;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders: one-time orders are placed and cancelled here, and both types are looked at. */
@Path("/api/orders")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
@Tag(name = "orders")
public class OrderResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final Orders orders;
    private final BusinessClock clock;
    private final PlaceOrder place;

    OrderResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            Orders orders,
            BusinessClock clock,
            PlaceOrder place) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.orders = orders;
        this.clock = clock;
        this.place = place;
    }

    @POST
    @Operation(
            summary = "Place a one-time order, for oneself or on a customer's behalf",
            description = "422 customer-unknown, customer-not-active, no-items, product-unknown,"
                    + " product-discontinued, quantity-step, quantity-limits, cutoff-passed, reason-needed,"
                    + " month-closed, horizon, on-hold, address-unknown,"
                    + " subscription-unknown, no-price;"
                    + " 409 duplicate-order. With preview=true: what it would bring and cost, and"
                    + " nothing is placed")
    @APIResponse(
            responseCode = "200",
            description = "Of a preview",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrderPreviewView.class)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OneTimeOrderView.class)))
    public Uni<Response> place(
            @QueryParam("preview") Boolean preview, @NotNull @Valid NewOrder body) {
        Caller caller = request.caller();
        String token = request.bearerToken();
        if (Boolean.TRUE.equals(preview)) {
            return place.preview(body.command(Basket.UNPLACED, caller, token))
                    .map(seen -> Response.ok(OrderPreviewView.of(seen)).build());
        }
        return idempotent.once(request, body, () -> ids.dated("OR"), id -> place.handle(
                        body.command(id, caller, token))
                .map(stored -> Answers.created("/api/orders/" + id, stored, OneTimeOrderView::of)));
    }

    @GET
    @Operation(
            summary = "Orders of both types, the highest ids first; a customer sees their own",
            description = "status is one of either type's: PENDING, CONFIRMED, OUT_FOR_DELIVERY,"
                    + " DELIVERED, NOT_DELIVERED, CANCELLED; DRAFT, ACTIVE, PAUSED, STOPPED")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrderList.class)))
    public Uni<Response> list(@BeanParam OrderQueryParams query, @BeanParam Paging paging) {
        return orders.page(
                        query.filter(request.caller(), clock.today()),
                        paging.cursor(),
                        paging.limit())
                .map(page -> paging.answer(page.map(stored -> view(stored.value()))));
    }

    /** The shape of a list: each item is an order of either type. */
    public record OrderList(
            @Schema(oneOf = {OneTimeOrderView.class, SubscriptionView.class})
            List<Object> items,

            String nextCursor) {}

    @GET
    @Path("/{id}")
    @Operation(summary = "One order of either type")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            oneOf = {OneTimeOrderView.class, SubscriptionView.class
                                            })))
    public Uni<Response> one(@PathParam("id") String id) {
        Caller caller = request.caller();
        return orders.get(id)
                .invoke(stored -> caller.mustSeeCustomer(stored.value().customerId(), "order", id))
                .map(stored -> Answers.ok(stored, this::view));
    }

    private Object view(Order order) {
        return order instanceof Subscription subscription
                ? SubscriptionView.of(subscription, clock.today(), null)
                : OneTimeOrderView.of((OneTimeOrder) order);
    }
}

package com.earlybird.order.subscription.api;

import com.earlybird.contracts.OrderType;
import com.earlybird.order.calendar.app.ShowCalendar;
import com.earlybird.order.register.app.OrderFilter;
import com.earlybird.order.register.app.Orders;
import com.earlybird.order.subscription.app.StartSubscription;
import com.earlybird.order.subscription.app.Subscriptions;
import com.earlybird.order.subscription.domain.NewSubscription;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.SubscriptionStatus;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions: started, looked at, and their calendar. */
@Path("/api/subscriptions")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
@Tag(name = "subscriptions")
public class SubscriptionResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final StartSubscription start;
    private final ShowCalendar calendar;
    private final BusinessClock clock;

    SubscriptionResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            Orders orders,
            Subscriptions subscriptions,
            StartSubscription start,
            ShowCalendar calendar,
            BusinessClock clock) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.start = start;
        this.calendar = calendar;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Start a subscription, for oneself or on a customer's behalf",
            description = "422 customer-unknown, product-unknown, product-discontinued, mode-needs,"
                    + " mode-mismatch, quantity-step, quantity-limits, cutoff-passed, address-unknown;"
                    + " 409 second-subscription. With preview=true: the days it would bring, and"
                    + " nothing is started")
    @APIResponse(
            responseCode = "200",
            description = "Of a preview",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PreviewView.class)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SubscriptionView.class)))
    public Uni<Response> start(
            @QueryParam("preview") Boolean preview, @NotNull @Valid NewSubscriptionBody body) {
        Caller caller = request.caller();
        String token = request.bearerToken();
        if (Boolean.TRUE.equals(preview)) {
            return start.preview(body.command(NewSubscription.UNBORN, caller, token))
                    .map(seen -> Response.ok(PreviewView.of(seen)).build());
        }
        return idempotent.once(request, body, () -> ids.dated("SU"), id -> start.handle(
                        body.command(id, caller, token))
                .map(stored -> Answers.created(
                        "/api/subscriptions/" + id,
                        stored,
                        s -> SubscriptionView.of(s, clock.today(), null))));
    }

    @GET
    @Operation(summary = "Subscriptions, the highest ids first; a customer sees their own")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SubscriptionList.class)))
    public Uni<Response> list(
            @QueryParam("customer_id") String customerId,
            @QueryParam("status") SubscriptionStatus status,
            @QueryParam("product_id") String productId,
            @BeanParam Paging paging) {
        Caller caller = request.caller();
        if (customerId != null) {
            caller.mustSeeCustomer(customerId, "customer", customerId);
        }
        LocalDate today = clock.today();
        OrderFilter filter = new OrderFilter(
                caller.isStaff() ? customerId : caller.customerId(),
                OrderType.SUBSCRIPTION,
                null,
                status,
                null,
                null,
                productId,
                today);
        return orders.page(filter, paging.cursor(), paging.limit())
                .map(page -> page.map(stored -> (Subscription) stored.value()))
                .flatMap(page -> calendar.nextDeliveries(page.items())
                        .map(next -> paging.answer(page.map(
                                s -> SubscriptionView.of(s, today, next.get(s.id()))))));
    }

    /** The shape of a list. */
    public record SubscriptionList(List<SubscriptionView> items, String nextCursor) {}

    @GET
    @Path("/{id}")
    @Operation(summary = "One subscription, with its next delivery")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SubscriptionView.class)))
    public Uni<Response> one(@PathParam("id") String id) {
        Caller caller = request.caller();
        return subscriptions
                .get(id)
                .invoke(s -> caller.mustSeeCustomer(s.value().customerId(), "subscription", id))
                .flatMap(stored -> calendar.nextDelivery(stored.value())
                        .map(next -> Answers.ok(
                                stored,
                                s -> SubscriptionView.of(s, clock.today(), next.orElse(null)))));
    }

    @GET
    @Path("/{id}/calendar")
    @Operation(
            summary = "Each day from one date to another, with rupees and the rule that decided",
            description = "Both dates included, at most 366 days")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CalendarView.class)))
    public Uni<CalendarView> calendar(
            @PathParam("id") String id,
            @NotNull @QueryParam("from") LocalDate from,
            @NotNull @QueryParam("to") LocalDate to) {
        return calendar.handle(id, from, to, request.caller()).map(CalendarView::of);
    }
}

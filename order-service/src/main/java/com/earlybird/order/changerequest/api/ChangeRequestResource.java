package com.earlybird.order.changerequest.api;

import com.earlybird.order.changerequest.app.ApproveRequest;
import com.earlybird.order.changerequest.app.AskForChange;
import com.earlybird.order.changerequest.app.ChangeRequests;
import com.earlybird.order.changerequest.app.RefuseRequest;
import com.earlybird.order.changerequest.domain.RequestKind;
import com.earlybird.order.changerequest.domain.RequestStatus;
import com.earlybird.order.subscription.api.PreviewView;
import com.earlybird.order.subscription.domain.NewSubscription;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes that customers ask for, and the answers. */
@Path("/api/change-requests")
@Tag(name = "change requests")
public class ChangeRequestResource {
    private static final String UNASKED = "CR-PREVIEW";

    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final ChangeRequests requests;
    private final AskForChange ask;
    private final ApproveRequest approve;
    private final RefuseRequest refuse;

    ChangeRequestResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            ChangeRequests requests,
            AskForChange ask,
            ApproveRequest approve,
            RefuseRequest refuse) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.requests = requests;
        this.ask = ask;
        this.approve = approve;
        this.refuse = refuse;
    }

    @POST
    @RolesAllowed("CUSTOMER")
    @Operation(
            summary = "Ask for a stop, a pause, another quantity or another product",
            description = "Carried out at once and answered APPROVED, unless the setting"
                    + " approval_required makes it wait. 422 cutoff-passed and the other codes of"
                    + " the change itself; 404 for a subscription that is not one's own. With"
                    + " preview=true: the days it would change, and nothing is asked for")
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
                            schema = @Schema(implementation = ChangeRequestView.class)))
    public Uni<Response> ask(
            @QueryParam("preview") Boolean preview, @NotNull @Valid NewChangeRequest body) {
        Caller caller = request.caller();
        String token = request.bearerToken();
        if (Boolean.TRUE.equals(preview)) {
            return ask.preview(new AskForChange.Command(
                            UNASKED, body.wish(), NewSubscription.UNBORN, caller, token))
                    .map(seen -> Response.ok(PreviewView.of(seen)).build());
        }
        return idempotent.once(request, body, () -> ids.dated("CR"), id -> newSubscription(body)
                .flatMap(newId ->
                        ask.handle(new AskForChange.Command(id, body.wish(), newId, caller, token)))
                .map(stored -> Answers.created(
                        "/api/change-requests/" + id, stored, ChangeRequestView::of)));
    }

    private Uni<String> newSubscription(NewChangeRequest body) {
        return body.kind() == RequestKind.PRODUCT
                ? ids.dated("SU")
                : Uni.createFrom().item("");
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(summary = "Requests, the newest first; a customer sees their own")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangeRequestList.class)))
    public Uni<Response> list(
            @QueryParam("customer_id") String customerId,
            @QueryParam("status") RequestStatus status,
            @QueryParam("kind") RequestKind kind,
            @BeanParam Paging paging) {
        Caller caller = request.caller();
        if (customerId != null) {
            caller.mustSeeCustomer(customerId, "customer", customerId);
        }
        ChangeRequests.Filter filter = new ChangeRequests.Filter(
                caller.isStaff() ? customerId : caller.customerId(), status, kind);
        return requests.page(filter, paging.cursor(), paging.limit())
                .map(page ->
                        paging.answer(page.map(stored -> ChangeRequestView.of(stored.value()))));
    }

    /** The shape of a list. */
    public record ChangeRequestList(List<ChangeRequestView> items, String nextCursor) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
    @Operation(summary = "One request")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangeRequestView.class)))
    public Uni<Response> one(@PathParam("id") String id) {
        Caller caller = request.caller();
        return requests.get(id)
                .invoke(stored ->
                        caller.mustSeeCustomer(stored.value().customerId(), "change request", id))
                .map(stored -> Answers.ok(stored, ChangeRequestView::of));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({"ADMIN", "SUPPORT"})
    @Operation(
            summary = "Approve a request and carry it out; again is the same answer",
            description = "The customer's cut-offs hold: one whose cut-off has passed is answered"
                    + " REFUSED with cutoff-passed. Where another rule refuses the change, that is"
                    + " the answer and the request waits. 409 request-decided for a refused one")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangeRequestView.class)))
    public Uni<Response> approve(@PathParam("id") String id) {
        return approve.handle(id, request.caller(), request.bearerToken())
                .map(stored -> Answers.ok(stored, ChangeRequestView::of));
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed({"ADMIN", "SUPPORT"})
    @Operation(
            summary = "Refuse a request; the customer is told why. Again is the same answer",
            description = "409 request-decided for an approved one")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangeRequestView.class)))
    public Uni<Response> refuse(@PathParam("id") String id, @NotNull @Valid RefusalBody body) {
        return refuse.handle(id, body.reason(), request.caller())
                .map(stored -> Answers.ok(stored, ChangeRequestView::of));
    }
}

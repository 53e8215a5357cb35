package com.earlybird.notification.message.api;

import com.earlybird.notification.message.app.Notifications;
import com.earlybird.notification.message.app.Notifications.Query;
import com.earlybird.notification.message.domain.MessageStatus;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.kernel.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The log of messages. Customers see their own. */
@Path("/api/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
public class NotificationResource {
    private final Notifications notifications;
    private final CurrentRequest request;

    NotificationResource(Notifications notifications, CurrentRequest request) {
        this.notifications = notifications;
        this.request = request;
    }

    /** A page of the log. */
    public record NotificationList(List<NotificationView> items, String nextCursor) {}

    @GET
    @Operation(
            summary = "What was sent, or is to be: newest first, by phone, status, reference and"
                    + " customer",
            description = "reference_id is the order, subscription, delivery, bill, payment or"
                    + " request that a message is about. A customer sees only their own; another's"
                    + " customer_id is 404.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log",
            content = @Content(schema = @Schema(implementation = NotificationList.class)))
    public Uni<Response> list(
            @QueryParam("phone") String phone,
            @QueryParam("status") MessageStatus status,
            @QueryParam("reference_id") String referenceId,
            @QueryParam("customer_id") String customerId,
            @BeanParam Paging paging) {
        String whose = customerId(customerId);
        Query query = new Query(whose, e164(phone), referenceId, status);
        return notifications
                .page(query, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(NotificationView::of)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One message; 404 for somebody else's")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = NotificationView.class)))
    public Uni<Response> get(String id) {
        return notifications.get(id).map(stored -> {
            request.caller().mustSeeCustomer(stored.value().customerId(), "notification", id);
            return Answers.ok(stored, NotificationView::of);
        });
    }

    private String customerId(String wanted) {
        Caller caller = request.caller();
        if (caller.isStaff()) {
            return wanted;
        }
        String own = wanted == null ? caller.customerId() : wanted;
        caller.mustSeeCustomer(own, "customer", own);
        return own;
    }

    /** In a query a plus is a blank unless it is escaped, which is easily forgotten. */
    private static String e164(String phone) {
        return phone == null ? null : "+" + phone.replaceAll("\\D", "");
    }
}

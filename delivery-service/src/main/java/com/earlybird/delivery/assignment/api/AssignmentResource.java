package com.earlybird.delivery.assignment.api;

import com.earlybird.delivery.assignment.app.Assignments;
import com.earlybird.delivery.assignment.domain.Assignment;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whose customers they are. They are assigned where customers are kept, at /api/customers. */
@Path("/api/delivery-boys")
@RolesAllowed({"ADMIN", "SUPPORT"})
public class AssignmentResource {
    private final Assignments assignments;

    AssignmentResource(Assignments assignments) {
        this.assignments = assignments;
    }

    /** One customer's; {@code before} is the oldest first. */
    public record AssignmentView(
            String customerId, String deliveryBoyId, Instant since, List<Assignment.Past> before) {
        static AssignmentView of(Assignment assignment) {
            return new AssignmentView(
                    assignment.id(),
                    assignment.deliveryBoyId(),
                    assignment.since(),
                    assignment.before());
        }
    }

    /** A page of them; {@code next_cursor} is null on the last. */
    public record AssignmentList(List<AssignmentView> items, String nextCursor) {}

    @GET
    @Path("/{id}/customers")
    @Operation(summary = "The customers of a delivery boy as of now, by id")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssignmentList.class)))
    public Uni<Response> customers(String id, @BeanParam Paging paging) {
        return assignments
                .of(id, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(AssignmentView::of)));
    }

    @GET
    @Path("/assignments/{customer_id}")
    @Operation(summary = "Whose customer somebody is, and whose he was; 404 if he is not known")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssignmentView.class)))
    public Uni<Response> history(@PathParam("customer_id") String customerId) {
        return assignments.get(customerId).map(stored -> Answers.ok(stored, AssignmentView::of));
    }
}

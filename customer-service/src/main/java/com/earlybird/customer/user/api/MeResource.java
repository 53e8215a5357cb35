package com.earlybird.customer.user.api;

import com.earlybird.customer.user.app.Users;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who the caller is. */
@Path("/api/me")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "DELIVERY_BOY", "SUPPLIER", "CUSTOMER"})
public class MeResource {
    private final CurrentRequest request;
    private final Users users;

    MeResource(CurrentRequest request, Users users) {
        this.request = request;
        this.users = users;
    }

    @GET
    @Operation(summary = "The caller, as this service knows them now")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserView.class)))
    public Uni<Response> me() {
        return users.get(request.caller().userId()).map(user -> Answers.ok(user, UserView::of));
    }
}

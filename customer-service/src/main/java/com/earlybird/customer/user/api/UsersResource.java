package com.earlybird.customer.user.api;

import com.earlybird.contracts.Role;
import com.earlybird.customer.user.app.CreateUser;
import com.earlybird.customer.user.app.EditUser;
import com.earlybird.customer.user.app.Users;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who can log in: staff, delivery boys, suppliers' users; and the passwords of all. */
@Path("/api/users")
@RolesAllowed("ADMIN")
public class UsersResource {
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final Ids ids;
    private final Users users;
    private final CreateUser createUser;
    private final EditUser editUser;

    UsersResource(
            CurrentRequest request,
            IdempotentRequests idempotent,
            Ids ids,
            Users users,
            CreateUser createUser,
            EditUser editUser) {
        this.request = request;
        this.idempotent = idempotent;
        this.ids = ids;
        this.users = users;
        this.createUser = createUser;
        this.editUser = editUser;
    }

    @POST
    @Operation(
            summary = "Add a user of any role but CUSTOMER",
            description = "E-mail or phone is needed, each unique (409 email-taken, phone-taken)."
                    + " A DELIVERY_BOY gets a delivery_boy_id.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserView.class)))
    public Uni<Response> create(@NotNull @Valid NewUser body) {
        Caller caller = request.caller();
        return idempotent.once(
                request, body.withoutPassword(), () -> ids.plain("UR"), id -> createUser
                        .handle(body.command(caller, id))
                        .map(user -> Answers.created("/api/users/" + id, user, UserView::of)));
    }

    @GET
    @Operation(summary = "Users in the order of their ids; without a role, all but customers")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserList.class)))
    public Uni<Response> list(@QueryParam("role") Role role, @BeanParam Paging paging) {
        return users.list(role, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(user -> UserView.of(user.value()))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One user")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserView.class)))
    public Uni<Response> get(@PathParam("id") String id) {
        return users.get(id).map(user -> Answers.ok(user, UserView::of));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Change a user or set a password",
            description = "What is not given stays; an empty e-mail or phone is taken away. A new"
                    + " password or active=false ends all of the user's sessions. Of a customer only"
                    + " active and password are changed here (422 customer-user).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserView.class)))
    public Uni<Response> edit(@PathParam("id") String id, @NotNull @Valid UserEdit body) {
        return editUser.handle(body.command(request.caller(), id, request.ifMatch()))
                .map(user -> Answers.ok(user, UserView::of));
    }
}

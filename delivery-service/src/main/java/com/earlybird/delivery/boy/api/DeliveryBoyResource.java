package com.earlybird.delivery.boy.api;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.boy.app.EditDeliveryBoy;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The delivery boys. They are made with their login, by customer-service. */
@Path("/api/delivery-boys")
@RolesAllowed("ADMIN")
public class DeliveryBoyResource {
    private final DeliveryBoys boys;
    private final EditDeliveryBoy edit;
    private final CurrentRequest request;

    DeliveryBoyResource(DeliveryBoys boys, EditDeliveryBoy edit, CurrentRequest request) {
        this.boys = boys;
        this.edit = edit;
        this.request = request;
    }

    @GET
    @Operation(summary = "All delivery boys, by id")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryBoyList.class)))
    public Uni<Response> list(@BeanParam Paging paging) {
        return boys.page(paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(DeliveryBoyView::of)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One delivery boy; 404 if there is none of that id")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryBoyView.class)))
    public Uni<Response> one(String id) {
        return boys.get(id).map(found -> Answers.ok(found, DeliveryBoyView::of));
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Change area, vehicle or notes; name and phone are changed at /api/users")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryBoyView.class)))
    public Uni<Response> edit(String id, @NotNull @Valid DeliveryBoyEdit body) {
        EditDeliveryBoy.Command command = new EditDeliveryBoy.Command(
                request.caller(), id, request.ifMatch(), body.area(), body.vehicle(), body.notes());
        return edit.handle(command).map(stored -> Answers.ok(stored, DeliveryBoyView::of));
    }
}

package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.app.BottleTypes;
import com.earlybird.delivery.bottle.domain.BottleType;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The types of bottles and crates, and what a lost one costs. */
@Path("/api/bottles/types")
@RolesAllowed({"ADMIN", "SUPPORT", "DELIVERY_BOY"})
public class BottleTypeResource {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,32}");

    private final BottleTypes types;
    private final CurrentRequest request;

    BottleTypeResource(BottleTypes types, CurrentRequest request) {
        this.types = types;
        this.request = request;
    }

    @GET
    @Operation(summary = "All types, by code")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BottleTypeList.class)))
    public Uni<Response> list(@BeanParam Paging paging) {
        return types.page(paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(BottleTypeView::of)));
    }

    @GET
    @Path("/{type}")
    @Operation(summary = "One type; 404 if there is none of that code")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BottleTypeView.class)))
    public Uni<Response> one(String type) {
        return types.get(type).map(found -> Answers.ok(found, BottleTypeView::of));
    }

    @PUT
    @Path("/{type}")
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Add or change a type; losses charged before keep their price",
            description = "A code is 1 to 32 of A-Z, 0-9 and _. Takes If-Match.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BottleTypeView.class)))
    public Uni<Response> put(String type, @NotNull @Valid BottleTypeRequest body) {
        if (!CODE.matcher(type).matches()) {
            throw Rejection.malformed("type", "is 1 to 32 of A-Z, 0-9 and _");
        }
        BottleType wanted =
                new BottleType(type, body.name().strip(), body.kind(), body.chargePaise());
        Act act = Act.of(request.caller(), "PUT_BOTTLE_TYPE");
        return types.put(wanted, request.ifMatch(), act)
                .map(stored -> Answers.ok(stored, BottleTypeView::of));
    }
}

package com.earlybird.delivery.bottle.api;

import com.earlybird.delivery.bottle.app.ShowBottles;
import com.earlybird.platform.http.CurrentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the calling delivery boy left and took. */
@Path("/api/delivery-boy/bottles")
@RolesAllowed("DELIVERY_BOY")
public class OwnBottlesResource {
    private final ShowBottles show;
    private final CurrentRequest request;

    OwnBottlesResource(ShowBottles show, CurrentRequest request) {
        this.show = show;
        this.request = request;
    }

    @GET
    @Operation(summary = "The caller's own bottles of a day, by type; today if no date")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BoyBottlesView.class)))
    public Uni<BoyBottlesView> own(@QueryParam("date") LocalDate date) {
        String boyId = request.caller().deliveryBoyId();
        return show.ofBoy(boyId, date).map(counts -> BoyBottlesView.of(boyId, counts));
    }
}

package com.earlybird.delivery.mine.api;

import com.earlybird.delivery.mine.app.ShowMine;
import com.earlybird.platform.http.CurrentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A customer's own view of the door; staff name whose. */
@Path("/api/deliveries/mine")
@RolesAllowed({"CUSTOMER", "ADMIN", "SUPPORT", "MARKETING_STAFF"})
public class MineResource {
    private final ShowMine show;
    private final CurrentRequest request;

    MineResource(ShowMine show, CurrentRequest request) {
        this.show = show;
        this.request = request;
    }

    @GET
    @Path("/upcoming")
    @Operation(
            summary = "What comes, from today on, as far as it is planned",
            description = "A day is planned at its cut-off; before that, the calendar of the"
                    + " subscription says what is to come.")
    public Uni<MineView> upcoming(@QueryParam("customer_id") String customerId) {
        return show.upcoming(request.caller(), customerId).map(MineView::of);
    }

    @GET
    @Path("/month")
    @Operation(summary = "What came in a month, and what it costs; month: this one if not given")
    public Uni<MineView> month(
            @QueryParam("month") YearMonth month, @QueryParam("customer_id") String customerId) {
        return show.month(request.caller(), customerId, month).map(MineView::of);
    }
}

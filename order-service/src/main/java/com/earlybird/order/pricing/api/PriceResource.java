package com.earlybird.order.pricing.api;

import com.earlybird.order.pricing.app.FindPrice;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Prices as they are resolved. */
@Path("/api/products/{id}/price")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
@Tag(name = "products")
public class PriceResource {
    private final CurrentRequest request;
    private final FindPrice find;
    private final BusinessClock clock;

    PriceResource(CurrentRequest request, FindPrice find, BusinessClock clock) {
        this.request = request;
        this.find = find;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "What a product costs a customer on a date, the tax inside, and by which rules",
            description = "A customer asks for oneself; staff without customer_id get everybody's"
                    + " price. Today if no date is given. 422 no-price")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PriceView.class)))
    public Uni<PriceView> price(
            @PathParam("id") String id,
            @QueryParam("customer_id") String customerId,
            @QueryParam("date") LocalDate date) {
        Caller caller = request.caller();
        FindPrice.Query query = new FindPrice.Query(
                id,
                customerId == null ? caller.customerId() : customerId,
                date == null ? clock.today() : date,
                caller);
        return find.handle(query).map(price -> PriceView.of(query, price));
    }
}

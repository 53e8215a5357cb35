package com.earlybird.billing.online.api;

import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.online.app.HearProvider;
import com.earlybird.billing.online.app.ProviderEvents;
import com.earlybird.billing.online.domain.ProviderEvent;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the provider told, and what became of it. */
@Path("/api/payments/provider-events")
@RolesAllowed("ADMIN")
public class ProviderEventResource {
    private final ProviderEvents events;
    private final HearProvider hear;
    private final KnownCustomers customers;
    private final CurrentRequest request;

    ProviderEventResource(
            ProviderEvents events,
            HearProvider hear,
            KnownCustomers customers,
            CurrentRequest request) {
        this.events = events;
        this.hear = hear;
        this.customers = customers;
        this.request = request;
    }

    @GET
    @Operation(summary = "The provider's events, such as those parked for a person")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProviderEventList.class)))
    public Uni<Response> list(
            @QueryParam("status") ProviderEvent.EventStatus status, @BeanParam Paging paging) {
        return events.search(status, paging.cursor(), paging.limit()).map(paging::answer);
    }

    @POST
    @Path("/{id}/assignments")
    @Operation(
            summary = "Say whose a parked payment is; it is brought into the books",
            description = "409 event-done; 422 customer-unknown")
    public Uni<ProviderEvent> assign(
            @PathParam("id") String id, @NotNull @Valid OwnerRequest body) {
        Caller caller = request.caller();
        return customers
                .mustKnow(body.customerId())
                .chain(() -> events.get(id))
                .flatMap(event -> hear.assign(
                        event, ProviderJson.read(event.raw()), body.customerId(), caller));
    }
}

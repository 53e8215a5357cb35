package com.earlybird.delivery.reconciliation.api;

import com.earlybird.delivery.reconciliation.app.DigestDays;
import com.earlybird.delivery.reconciliation.app.ListConfirmed;
import com.earlybird.delivery.reconciliation.app.Republish;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What billing needs to prove, and to repair, that every confirmed delivery is charged once. */
@Path("/api/deliveries")
@RolesAllowed("ADMIN")
public class ReconciliationResource {
    private final ListConfirmed confirmed;
    private final DigestDays digests;
    private final Republish republish;
    private final CurrentRequest request;

    ReconciliationResource(
            ListConfirmed confirmed,
            DigestDays digests,
            Republish republish,
            CurrentRequest request) {
        this.confirmed = confirmed;
        this.digests = digests;
        this.republish = republish;
        this.request = request;
    }

    @GET
    @Path("/confirmed")
    @Operation(
            summary = "What was confirmed of a span of delivery dates, as it stands now",
            description = "from and to are both needed and both included; at most 366 days. By"
                    + " date. Delivered and not delivered alike, each with its latest revision.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConfirmedList.class)))
    public Uni<Response> confirmed(
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @BeanParam Paging paging) {
        return confirmed
                .handle(from, to, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(ConfirmedView::of)));
    }

    @GET
    @Path("/digests")
    @Operation(
            summary = "What was confirmed of each day, as one hash a day",
            description = "from and to are both needed and both included; at most 31 days. Days"
                    + " without anything confirmed are left out.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DigestList.class)))
    public Uni<DigestList> digests(
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return digests.handle(from, to).map(DigestList::of);
    }

    @POST
    @Path("/republish")
    @Operation(
            summary = "Publish every revision of these deliveries again, word for word",
            description = "Changes nothing: whoever has them already takes no notice.")
    public Uni<Republish.Republished> republish(@NotNull @Valid RepublishRequest body) {
        return republish.handle(request.caller(), body.deliveryIds());
    }
}

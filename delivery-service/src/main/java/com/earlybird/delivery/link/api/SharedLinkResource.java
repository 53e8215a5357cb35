package com.earlybird.delivery.link.api;

import com.earlybird.delivery.link.app.RevokeLink;
import com.earlybird.delivery.link.app.ShareRun;
import com.earlybird.delivery.link.app.SharedLinks;
import com.earlybird.delivery.link.domain.LinkToken;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.http.Paging;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.BusinessClock;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Links to a run, for somebody who stands in for a delivery boy and has no login. */
@Path("/api/shared-links")
@RolesAllowed("ADMIN")
public class SharedLinkResource {
    private final ShareRun share;
    private final RevokeLink revoke;
    private final SharedLinks links;
    private final Ids ids;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final IdempotentRequests idempotent;
    private final PublicAddress address;

    SharedLinkResource(
            ShareRun share,
            RevokeLink revoke,
            SharedLinks links,
            Ids ids,
            BusinessClock clock,
            CurrentRequest request,
            IdempotentRequests idempotent,
            PublicAddress address) {
        this.share = share;
        this.revoke = revoke;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
        this.request = request;
        this.idempotent = idempotent;
        this.address = address;
    }

    @POST
    @Operation(
            summary = "Share a delivery boy's run of one day",
            description = "The token is told this once; a repeat of the same request answers"
                    + " without it. 400: a PIN of another form. 422: delivery-boy-unknown,"
                    + " date-passed, date-too-far, expires-in-the-past.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CreatedLink.class)))
    public Uni<Response> create(@NotNull @Valid ShareRequest body) {
        LinkToken token = LinkToken.random();
        String base = address.base();
        ShareRun.Command command = new ShareRun.Command(
                request.caller(),
                body.deliveryBoyId(),
                body.date(),
                body.shift(),
                body.expiresAt(),
                body.pin());
        return idempotent
                .once(request, body.withoutPin(), () -> ids.dated("SL"), id -> share.handle(
                                id, token, command)
                        .map(stored -> Response.created(URI.create("/api/shared-links/" + id))
                                .entity(CreatedLink.of(stored.value()))
                                .build()))
                // After the answer was kept: the token is in no stored answer.
                .map(answer -> answer.getEntity() instanceof CreatedLink link
                        ? Response.fromResponse(answer)
                                .entity(link.with(
                                        base + "/shared-delivery/" + token.text(), token.text()))
                                .header("Cache-Control", "no-store")
                                .build()
                        : answer);
    }

    @GET
    @Operation(summary = "Links, the newest first, with how they were used")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SharedLinkList.class)))
    public Uni<Response> list(
            @QueryParam("delivery_boy_id") String deliveryBoyId,
            @QueryParam("date") LocalDate date,
            @BeanParam Paging paging) {
        return links.page(deliveryBoyId, date, paging.cursor(), paging.limit())
                .map(page -> paging.answer(
                        page.map(stored -> SharedLinkView.of(stored.value(), clock.now()))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One link; 404 if there is none of that id")
    public Uni<SharedLinkView> one(String id) {
        return links.get(id).map(stored -> SharedLinkView.of(stored.value(), clock.now()));
    }

    @GET
    @Path("/{id}/visits")
    @Operation(summary = "Each view and act of a link, in order")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = VisitList.class)))
    public Uni<Response> visits(String id, @BeanParam Paging paging) {
        return links.get(id)
                .flatMap(link -> links.visits(id, paging.cursor(), paging.limit()))
                .map(paging::answer);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a link: it opens nothing from now on; twice is the same")
    @APIResponse(responseCode = "204")
    public Uni<Response> revoke(String id) {
        return revoke.handle(request.caller(), id)
                .map(stored -> Response.noContent().build());
    }
}

package com.earlybird.delivery.link.api;

import com.earlybird.delivery.link.app.ConfirmByLink;
import com.earlybird.delivery.link.app.LinkRun;
import com.earlybird.delivery.link.app.OpenLink;
import com.earlybird.delivery.link.app.ReadLinkRun;
import com.earlybird.delivery.link.domain.SaidByLink;
import com.earlybird.delivery.link.domain.Visit;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What the holder of a link sees and says. The token in the path is the only credential. */
@Path("/api/shared-delivery-link/{token}")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
public class LinkActResource {
    private static final String SAID =
            " 403 pin-needed, pin-wrong, cross-site; 404 for a token that"
                    + " opens nothing and for a stop that is not on its run; 409 already-confirmed; 422"
                    + " too-early, too-late, items-refused, reason-needed, notes-needed, shift-needed; 429"
                    + " pin-locked, too-many.";

    private final OpenLink open;
    private final ReadLinkRun read;
    private final ConfirmByLink confirm;
    private final LinkRequest request;

    LinkActResource(OpenLink open, ReadLinkRun read, ConfirmByLink confirm, LinkRequest request) {
        this.open = open;
        this.read = read;
        this.confirm = confirm;
        this.request = request;
    }

    @POST
    @Path("/run")
    @Operation(
            summary = "The run of this link",
            description = "404 for a token that opens nothing; 403 pin-needed, pin-wrong; 429"
                    + " pin-locked, too-many.")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<LinkRun> run(
            @PathParam("token") String token, @NotNull @Valid LinkBodies.LinkOpening body) {
        request.mustBeOfOurPage();
        Visit.From from = request.from();
        return open.handle(token, body.pin(), from).flatMap(link -> read.handle(link, from));
    }

    @POST
    @Path("/mark-delivered")
    @Operation(
            summary = "Confirm a stop of this link's run: in full, or as listed",
            description = "The same again is the same answer." + SAID)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<LinkRun.LinkStop> delivered(
            @PathParam("token") String token, @NotNull @Valid LinkBodies.LinkDelivered body) {
        return say(token, body.pin(), body.said());
    }

    @POST
    @Path("/mark-not-delivered")
    @Operation(
            summary = "Confirm that nothing of a stop was delivered, with the reason",
            description = "What was confirmed before stays." + SAID)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<LinkRun.LinkStop> notDelivered(
            @PathParam("token") String token, @NotNull @Valid LinkBodies.LinkNotDelivered body) {
        return say(token, body.pin(), body.said());
    }

    @POST
    @Path("/undo")
    @Operation(
            summary = "Take back what this link said last at a stop, within a minute",
            description =
                    "Its deliveries are open again. 409 nothing-to-undo; 422 undo-too-late; 403,"
                            + " 404 and 429 as for mark-delivered.")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<LinkRun.LinkStop> undo(
            @PathParam("token") String token, @NotNull @Valid LinkBodies.LinkUndo body) {
        request.mustBeOfOurPage();
        Visit.From from = request.from();
        String correlationId = request.correlationId();
        return open.handle(token, body.pin(), from)
                .flatMap(link ->
                        confirm.undo(link, body.customerId(), body.shift(), from, correlationId));
    }

    private Uni<LinkRun.LinkStop> say(String token, String pin, SaidByLink said) {
        request.mustBeOfOurPage();
        Visit.From from = request.from();
        String correlationId = request.correlationId();
        return open.handle(token, pin, from)
                .flatMap(link -> confirm.handle(link, said, from, correlationId));
    }
}

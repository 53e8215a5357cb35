package com.earlybird.delivery.page.api;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The pages that are the same for everybody: they hold nothing until somebody logs in. Scripts and
 * styles lie beside them as files; the headers of all are in the service's configuration.
 */
@Path("/delivery-app")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PhonePages {
    private final Template boy;
    private final Template board;
    private final Template link;

    PhonePages(
            @Location("page/boy") Template boy,
            @Location("page/board") Template board,
            @Location("page/link") Template link) {
        this.boy = boy;
        this.board = board;
        this.link = link;
    }

    @GET
    @Operation(summary = "The delivery boy's page, for a phone")
    public Uni<String> boy() {
        return boy.instance().createUni();
    }

    @GET
    @Path("/board")
    @Operation(summary = "The office's live board")
    public Uni<String> board() {
        return board.instance().createUni();
    }

    @GET
    @Path("/link")
    @Operation(summary = "A shared link's page without its run, kept on the phone for no network")
    public Uni<String> link() {
        return link.data("run", null, "json", "", "pinNeeded", false).createUni();
    }
}

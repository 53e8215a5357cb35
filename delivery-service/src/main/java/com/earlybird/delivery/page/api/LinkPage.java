package com.earlybird.delivery.page.api;

import com.earlybird.delivery.link.app.LinkRun;
import com.earlybird.delivery.link.app.OpenLink;
import com.earlybird.delivery.link.app.ReadLinkRun;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Rejection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a shared link opens. Where it has a PIN the page shows nothing of the run before that. */
@Path("/shared-delivery/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LinkPage {
    private static final int NOT_FOUND = 404;

    private final OpenLink open;
    private final ReadLinkRun read;
    private final CurrentRequest request;
    private final ObjectMapper json;
    private final Template link;
    private final Template gone;

    LinkPage(
            OpenLink open,
            ReadLinkRun read,
            CurrentRequest request,
            ObjectMapper json,
            @Location("page/link") Template link,
            @Location("page/gone") Template gone) {
        this.open = open;
        this.read = read;
        this.request = request;
        this.json = json;
        this.link = link;
        this.gone = gone;
    }

    @GET
    @Operation(
            summary = "The page of a shared link",
            description = "404 for a token that was never given out, is over or was revoked: a page"
                    + " that does not say which. 429 for an address that tries many.")
    public Uni<Response> page(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        Visit.From from = new Visit.From(request.clientAddress(), userAgent);
        return open.find(token, from)
                .flatMap(found -> found.pin() == null ? run(found, from) : pinPage())
                .map(html -> Response.ok(html).build())
                .onFailure(Rejection.class)
                .recoverWithUni(e -> refused((Rejection) e));
    }

    private Uni<String> run(SharedLink found, Visit.From from) {
        return read.handle(found, from)
                .flatMap(run -> link.data("run", run, "json", text(run), "pinNeeded", false)
                        .createUni());
    }

    private Uni<String> pinPage() {
        return link.data("run", null, "json", "", "pinNeeded", true).createUni();
    }

    private Uni<Response> refused(Rejection e) {
        String message = e.kind().status() == NOT_FOUND
                ? "This link is not valid, or no longer."
                : e.getMessage();
        return gone.data("message", message)
                .createUni()
                .map(html -> Response.status(e.kind().status()).entity(html).build());
    }

    private String text(LinkRun run) {
        try {
            return json.writeValueAsString(run);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run that cannot be written as JSON", e);
        }
    }
}

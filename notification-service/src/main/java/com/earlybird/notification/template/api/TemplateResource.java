package com.earlybird.notification.template.api;

import com.earlybird.notification.template.app.Templates;
import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Act;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How each type of message is worded. */
@Path("/api/notification-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
public class TemplateResource {
    private final Templates templates;
    private final CurrentRequest request;

    TemplateResource(Templates templates, CurrentRequest request) {
        this.templates = templates;
        this.request = request;
    }

    /** All of them: there is one for each type. */
    public record TemplateList(List<TemplateView> items, String nextCursor) {}

    @GET
    @Operation(summary = "The template of every type of message")
    public Uni<TemplateList> list() {
        return templates
                .all()
                .map(all -> new TemplateList(
                        all.values().stream()
                                .map(stored -> TemplateView.of(stored.value()))
                                .toList(),
                        null));
    }

    @GET
    @Path("/{type}")
    @Operation(summary = "The template of one type; 404 when there is no such type")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Uni<Response> get(String type) {
        return templates
                .get(MessageType.named(type))
                .map(stored -> Answers.ok(stored, TemplateView::of));
    }

    @PUT
    @Path("/{type}")
    @Operation(
            summary = "Word a type anew, or switch it on or off; messages queued before stay as"
                    + " they are",
            description = "400 where placeholders and parameters do not fit each other or the type"
                    + " offers no such value; 412 where If-Match names another version")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Uni<Response> put(String type, @NotNull @Valid PutTemplate body) {
        return templates
                .put(
                        body.template(MessageType.named(type)).checked(),
                        request.ifMatch(),
                        Act.of(request.caller(), "PUT_TEMPLATE"))
                .map(stored -> Answers.ok(stored, TemplateView::of));
    }
}

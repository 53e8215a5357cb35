package com.earlybird.order.settings.api;

import com.earlybird.order.settings.app.ChangeSettings;
import com.earlybird.order.settings.app.SettingsStore;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The settings of this service. */
@Path("/api/orders/settings")
@RolesAllowed("ADMIN")
@Tag(name = "settings")
public class SettingsResource {
    private final CurrentRequest request;
    private final SettingsStore settings;
    private final ChangeSettings change;

    SettingsResource(CurrentRequest request, SettingsStore settings, ChangeSettings change) {
        this.request = request;
        this.settings = settings;
        this.change = change;
    }

    @GET
    @Operation(summary = "Cut-offs and horizon")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SettingsBody.class)))
    public Uni<Response> read() {
        return settings.read().map(stored -> Answers.ok(stored, SettingsBody::of));
    }

    @PUT
    @Operation(summary = "Set cut-offs and horizon; they hold at once")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SettingsBody.class)))
    public Uni<Response> replace(@NotNull @Valid SettingsBody body) {
        return change.handle(new ChangeSettings.Command(
                        body.settings(), request.ifMatch(), request.caller()))
                .map(stored -> Answers.ok(stored, SettingsBody::of));
    }
}

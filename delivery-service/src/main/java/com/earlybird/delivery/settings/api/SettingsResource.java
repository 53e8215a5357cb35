package com.earlybird.delivery.settings.api;

import com.earlybird.delivery.settings.app.Settings;
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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the business delivers. */
@Path("/api/deliveries/settings")
@RolesAllowed("ADMIN")
public class SettingsResource {
    private final Settings settings;
    private final CurrentRequest request;

    SettingsResource(Settings settings, CurrentRequest request) {
        this.settings = settings;
        this.request = request;
    }

    @GET
    @Operation(summary = "The settings of delivery, with their version as ETag")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SettingsBody.class)))
    public Uni<Response> read() {
        return settings.current().map(stored -> Answers.ok(stored, SettingsBody::of));
    }

    @PUT
    @Operation(
            summary = "Replace the settings of delivery",
            description = "Every instance follows within some seconds.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SettingsBody.class)))
    public Uni<Response> replace(@NotNull @Valid SettingsBody wanted) {
        Act act = Act.of(request.caller(), "CHANGE_SETTINGS");
        return settings.replace(wanted.settings(), request.ifMatch(), act)
                .map(stored -> Answers.ok(stored, SettingsBody::of));
    }
}

package com.earlybird.notification.preference.api;

import com.earlybird.notification.preference.app.Preferences;
import com.earlybird.notification.preference.domain.ServiceSettings;
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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Settings of this service. */
@Path("/api/notifications/settings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
public class ServiceSettingsResource {
    private final Preferences preferences;
    private final CurrentRequest request;

    ServiceSettingsResource(Preferences preferences, CurrentRequest request) {
        this.preferences = preferences;
        this.request = request;
    }

    /** {@code enabled} false: what happens is logged as SKIPPED and nothing is sent. */
    public record SettingsBody(@NotNull Boolean enabled) {
        static SettingsBody of(ServiceSettings settings) {
            return new SettingsBody(settings.enabled());
        }
    }

    @GET
    @Operation(summary = "Whether anything is sent at all")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = SettingsBody.class)))
    public Uni<Response> get() {
        return preferences.service().map(stored -> Answers.ok(stored, SettingsBody::of));
    }

    @PUT
    @Operation(summary = "Switch sending on or off, for messages that are not yet queued")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = SettingsBody.class)))
    public Uni<Response> put(@NotNull @Valid SettingsBody body) {
        return preferences
                .put(
                        new ServiceSettings(ServiceSettings.ID, body.enabled()),
                        request.ifMatch(),
                        Act.of(request.caller(), "PUT_SETTINGS"))
                .map(stored -> Answers.ok(stored, SettingsBody::of));
    }
}

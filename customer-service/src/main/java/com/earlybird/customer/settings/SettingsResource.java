package com.earlybird.customer.settings;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whom the business serves. */
@Path("/api/customers/settings")
@RolesAllowed("ADMIN")
public class SettingsResource {
    private final Settings settings;
    private final CurrentRequest request;

    SettingsResource(Settings settings, CurrentRequest request) {
        this.settings = settings;
        this.request = request;
    }

    @GET
    @Operation(summary = "The settings of customers, with their version as ETag")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerSettings.class)))
    public Uni<Response> read() {
        return settings.current().map(stored -> Answers.ok(stored, Function.identity()));
    }

    @PUT
    @Operation(summary = "Replace the settings; customers who are there stay as they are")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerSettings.class)))
    public Uni<Response> replace(@NotNull @Valid CustomerSettings wanted) {
        Act act = Act.of(request.caller(), "settings.change");
        return settings.replace(wanted, request.ifMatch(), act)
                .map(stored -> Answers.ok(stored, Function.identity()));
    }
}

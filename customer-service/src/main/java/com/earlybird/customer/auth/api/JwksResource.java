package com.earlybird.customer.auth.api;

import com.earlybird.customer.auth.app.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The public keys that tokens are verified with (RFC 7517). */
@Path("/.well-known/jwks.json")
@PermitAll
public class JwksResource {
    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** A JSON Web Key Set. */
    public record KeySet(List<Map<String, Object>> keys) {}

    @GET
    @Operation(summary = "The public keys of access tokens; may be kept for five minutes")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = KeySet.class)))
    public Response keys() {
        return Response.ok(new KeySet(keys.publicKeys()))
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}

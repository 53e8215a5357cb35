package com.earlybird.notification.whatsapp.api;

import com.earlybird.notification.message.app.RecordProviderStatus;
import com.earlybird.notification.whatsapp.client.WhatsAppConfig;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.kernel.Rejection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where WhatsApp tells how messages fare. It carries no token: its bodies are signed. */
@Path("/api/webhooks/whatsapp")
@PermitAll
public class WhatsAppWebhook {
    private final WhatsAppConfig config;
    private final RecordProviderStatus record;
    private final ObjectMapper json = JsonManner.tolerant();

    WhatsAppWebhook(WhatsAppConfig config, RecordProviderStatus record) {
        this.config = config;
        this.record = record;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Answers hub.challenge when the webhook is set up with our verify token; else"
                    + " 403")
    public String verify(
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.verify_token") String token,
            @QueryParam("hub.challenge") String challenge) {
        boolean ours = token != null && WebhookSignature.same(token, config.verifyToken());
        if (!"subscribe".equals(mode) || !ours || challenge == null) {
            throw Rejection.notAllowed("This is not our verify token.");
        }
        return challenge;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Statuses of messages: sent, delivered, read, failed",
            description = "X-Hub-Signature-256 is sha256= and the hex HMAC-SHA256 of the raw body"
                    + " under the app's secret; without it, or with another, 401. What is said of"
                    + " messages that are not ours is passed over. Safe to repeat.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "200", description = "Taken in")
    public Uni<Response> receive(
            @HeaderParam("X-Hub-Signature-256") String signature, byte[] body) {
        byte[] raw = body == null ? new byte[0] : body;
        if (!WebhookSignature.matches(signature, raw, config.appSecret())) {
            throw Rejection.unauthenticated(
                    "bad-signature", "The body is not signed with the app's secret.");
        }
        return record.handle(WebhookStatuses.of(read(raw)))
                .replaceWith(Response.ok().build());
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw Rejection.malformed("body", "is not JSON");
        }
    }
}

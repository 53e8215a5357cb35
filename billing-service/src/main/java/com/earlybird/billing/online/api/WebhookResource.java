package com.earlybird.billing.online.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.billing.online.app.HearProvider;
import com.earlybird.billing.online.domain.ProviderEvent;
import com.earlybird.billing.online.domain.ProviderTold;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The payment provider's word on what has come in, believed only where it is signed. */
@Path("/api/webhooks/payments")
@PermitAll
public class WebhookResource {
    private static final int MOST_BYTES = 200_000;
    private static final int MOST_ID = 100;
    private static final int HASH_CHARACTERS = 32;

    private final HearProvider hear;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Optional<String> secret;

    WebhookResource(
            HearProvider hear,
            BusinessClock clock,
            CurrentRequest request,
            @ConfigProperty(name = "earlybird.billing.webhook-secret") Optional<String> secret) {
        this.hear = hear;
        this.clock = clock;
        this.request = request;
        this.secret = secret;
    }

    @POST
    @Operation(
            summary = "An event of the payment provider, in Razorpay's form",
            description = "X-Razorpay-Signature is the hex HMAC-SHA256 of the body as it came, with"
                    + " the webhook's secret. payment.captured, payment_link.paid, payment.failed and"
                    + " refund.processed are brought into the books once, in whatever order; what cannot be is parked"
                    + " and still answered with 200. 401 signature-wrong; 503"
                    + " webhook-not-configured where no secret is set")
    @APIResponse(responseCode = "200", description = "OK")
    public Uni<Response> hear(
            @HeaderParam("X-Razorpay-Signature") String signature,
            @HeaderParam("x-razorpay-event-id") String eventId,
            @NotNull byte[] body) {
        mustBeSigned(body, signature);
        if (body.length > MOST_BYTES) {
            throw Rejection.malformed("body", "is longer than " + MOST_BYTES + " bytes");
        }
        String raw = new String(body, UTF_8);
        ProviderTold told = ProviderJson.read(raw);
        ProviderEvent event = new ProviderEvent(
                id(eventId, body),
                told.type(),
                raw,
                ProviderEvent.EventStatus.RECEIVED,
                null,
                clock.now(),
                told.payment() == null ? null : told.payment().id());
        Caller caller = Caller.service("payment-provider", request.correlationId());
        return hear.handle(event, told, caller).map(done -> Response.ok().build());
    }

    private void mustBeSigned(byte[] body, String signature) {
        String key = secret.filter(text -> !text.isBlank())
                .orElseThrow(() -> Rejection.unavailable(
                        "webhook-not-configured", "No secret of the payment provider is set."));
        byte[] wanted = HexFormat.of().formatHex(hmac(key, body)).getBytes(UTF_8);
        byte[] given = signature == null ? new byte[0] : signature.strip().getBytes(UTF_8);
        if (!MessageDigest.isEqual(wanted, given)) {
            throw Rejection.unauthenticated("signature-wrong", "The signature is not ours.");
        }
    }

    private static byte[] hmac(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The header names the event, and is not signed; with a hash of what is signed behind it, nobody
     * can give one event the name of another.
     */
    private static String id(String header, byte[] body) {
        boolean named = header != null && header.length() <= MOST_ID && header.matches("[\\w.-]+");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            String end = HexFormat.of().formatHex(hash).substring(0, HASH_CHARACTERS);
            return (named ? header : "event") + "." + end;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

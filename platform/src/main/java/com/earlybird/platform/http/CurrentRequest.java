package com.earlybird.platform.http;

import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.tracing.Traceparent;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a resource needs to know of the request it answers: who asks, and with which headers. */
@RequestScoped
public class CurrentRequest {
    private static final int KEY_LIMIT = 255;

    private final RoutingContext context;
    private final JsonWebToken token;

    CurrentRequest(RoutingContext context, JsonWebToken token) {
        this.context = context;
        this.token = token;
    }

    /** Who asks; anonymous where the path is open and no token came. */
    public Caller caller() {
        if (token.getRawToken() == null) {
            return Caller.anonymous("anonymous", correlationId());
        }
        Role role = token.getGroups().stream().findFirst().map(Role::valueOf).orElse(null);
        return new Caller(
                token.getSubject(),
                role,
                token.getClaim("customer_id"),
                token.getClaim("delivery_boy_id"),
                correlationId(),
                Traceparent.current());
    }

    /** The bearer token as it came, to ask another service on the caller's behalf; null if none. */
    public String bearerToken() {
        return token.getRawToken();
    }

    public String correlationId() {
        return CorrelationId.of(context);
    }

    /** The path that a key or a location belongs to. */
    public String path() {
        return context.normalizedPath();
    }

    /** The address the request came from: the one the gateway saw, not one a caller claims. */
    public String clientAddress() {
        HttpServerRequest request = context.request();
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null
                ? request.remoteAddress().hostAddress()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
    }

    /** The Idempotency-Key header, or null. */
    public String idempotencyKey() {
        String key = context.request().getHeader("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > KEY_LIMIT) {
            throw Rejection.malformed("Idempotency-Key", "must have 1 to 255 characters");
        }
        return key;
    }

    /** The version named by If-Match, or null when the header is absent or {@code *}. */
    public Long ifMatch() {
        String header = context.request().getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(header.replace("W/", "").replace("\"", "").trim());
        } catch (NumberFormatException e) {
            // A tag that was never given out cannot match.
            throw Rejection.outdated("No version of it has the tag " + header + ".");
        }
    }
}

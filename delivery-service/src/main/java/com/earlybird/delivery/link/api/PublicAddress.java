package com.earlybird.delivery.link.api;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach this system: as configured, else as the gateway says the request came in, else
 * as it came here.
 */
@RequestScoped
class PublicAddress {
    private final Optional<String> configured;
    private final RoutingContext context;

    PublicAddress(
            @ConfigProperty(name = "earlybird.public-url") Optional<String> configured,
            RoutingContext context) {
        this.configured = configured;
        this.context = context;
    }

    /** {@code https://dairy.example}, without a slash at the end. */
    String base() {
        return configured.map(url -> url.replaceAll("/+$", "")).orElseGet(() -> {
            String scheme = context.request().getHeader("X-Forwarded-Proto");
            return ("https".equals(scheme) ? "https" : context.request().scheme()) + "://" + host();
        });
    }

    /** The host, with its port, that the browser asked. */
    String host() {
        HttpServerRequest request = context.request();
        String forwarded = request.getHeader("X-Forwarded-Host");
        if (forwarded != null) {
            return forwarded;
        }
        return request.authority() == null ? "localhost" : request.authority().toString();
    }
}

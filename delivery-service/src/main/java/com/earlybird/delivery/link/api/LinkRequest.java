package com.earlybird.delivery.link.api;

import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.kernel.Rejection;

import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import java.net.URI;
import java.util.List;

/** What is to be known of a request that comes with a link's token instead of a login. */
@RequestScoped
class LinkRequest {
    private final CurrentRequest request;
    private final RoutingContext context;
    private final PublicAddress address;

    LinkRequest(CurrentRequest request, RoutingContext context, PublicAddress address) {
        this.request = request;
        this.context = context;
        this.address = address;
    }

    Visit.From from() {
        return new Visit.From(
                request.clientAddress(), context.request().getHeader(HttpHeaders.USER_AGENT));
    }

    String correlationId() {
        return request.correlationId();
    }

    /**
     * 403 {@code cross-site} for what another site's page sends. There is no cookie that could be
     * misused; this is the second wall.
     */
    void mustBeOfOurPage() {
        String site = context.request().getHeader("Sec-Fetch-Site");
        String origin = context.request().getHeader("Origin");
        boolean foreign = site == null
                ? origin != null && !address.host().equals(authority(origin))
                : !site.equals("same-origin") && !site.equals("none");
        if (foreign) {
            throw new Rejection(
                    Rejection.Kind.NOT_ALLOWED,
                    "cross-site",
                    "This can only be sent by the link's own page.",
                    List.of());
        }
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

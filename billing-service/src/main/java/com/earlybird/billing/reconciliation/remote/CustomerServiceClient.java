package com.earlybird.billing.reconciliation.remote;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.smallrye.mutiny.Uni;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The login, for what this service does by itself. */
@Path("/api/auth")
@RegisterRestClient(configKey = "customer")
interface CustomerServiceClient {
    @POST
    @Path("/login")
    Uni<Token> login(Login login);

    /** An account of an administrator that is this service's own. */
    record Login(String login, String password) {}

    /** What the login gives. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(String accessToken) {}
}

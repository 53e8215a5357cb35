package com.earlybird.order.customer.store;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question this service asks customer-service, on the caller's behalf. */
@RegisterRestClient(configKey = "customer-service")
@Path("/api/customers")
interface CustomerServiceClient {
    @GET
    @Path("/{id}")
    Uni<JsonNode> customer(
            @PathParam("id") String id, @HeaderParam("Authorization") String authorization);
}

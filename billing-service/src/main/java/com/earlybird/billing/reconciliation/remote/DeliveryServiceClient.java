package com.earlybird.billing.reconciliation.remote;

import com.earlybird.billing.reconciliation.domain.ConfirmedDay;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calls of delivery-service that reconciliation needs; it lets administrators make them. */
@Path("/api/deliveries")
@RegisterRestClient(configKey = "delivery")
interface DeliveryServiceClient {
    @GET
    @Path("/confirmed")
    Uni<Answer> confirmed(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Correlation-Id") String correlationId);

    @GET
    @Path("/digests")
    Uni<Digests> digests(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Correlation-Id") String correlationId);

    @GET
    Uni<Answer> ofOrder(
            @QueryParam("order_id") String orderId,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Correlation-Id") String correlationId);

    @POST
    @Path("/republish")
    Uni<Response> republish(
            Republish body,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Correlation-Id") String correlationId);

    /** The days on which something was confirmed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Digests(List<ConfirmedDay> items) {}

    /** A page of confirmed deliveries. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Item> items, String nextCursor) {}

    /** A delivery in its latest revision. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            @JsonAlias("id") String deliveryId,
            String orderId,
            String customerId,
            LocalDate deliveryDate,
            String status,
            long revision,
            long amountPaise) {}

    /** Which to tell again. */
    record Republish(List<String> deliveryIds) {}
}

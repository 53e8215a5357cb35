package com.earlybird.billing.reconciliation.remote;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one call of order-service that reconciliation needs. */
@Path("/api/orders")
@RegisterRestClient(configKey = "order")
interface OrdersClient {
    @GET
    Uni<Answer> orders(
            @QueryParam("order_type") String orderType,
            @QueryParam("delivery_date") String deliveryDate,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Correlation-Id") String correlationId);

    /** A page of orders. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Item> items, String nextCursor) {}

    /** A one-time order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id, String customerId, String status, boolean billed, String billedMonth) {}
}

package com.earlybird.billing.recovery.remote;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calls of order-service that recovery needs. */
@Path("/api")
@RegisterRestClient(configKey = "order")
interface OrderServiceClient {
    @GET
    @Path("/orders")
    Uni<Answer> orders(
            @QueryParam("status") String status,
            @QueryParam("order_type") String orderType,
            @QueryParam("billed") boolean billed,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Correlation-Id") String correlationId);

    @GET
    @Path("/products/{id}")
    Uni<Product> product(
            @PathParam("id") String id,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Correlation-Id") String correlationId);

    /** A page of orders. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Item> items, String nextCursor) {}

    /** A one-time order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            String id,
            String customerId,
            LocalDate deliveryDate,
            List<Line> items,
            long totalPaise,
            boolean deliveryConfirmed) {}

    /** A product of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            String productId,
            String productName,
            String unit,
            BigDecimal qty,
            long unitPricePaise) {}

    /** What a bill has to say of a product. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Product(String hsnCode, BigDecimal taxRatePercent) {}
}

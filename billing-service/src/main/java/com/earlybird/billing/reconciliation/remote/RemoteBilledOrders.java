package com.earlybird.billing.reconciliation.remote;

import com.earlybird.billing.reconciliation.app.BilledOrders;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.domain.OrderSaid;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks order-service over HTTP. */
@ApplicationScoped
class RemoteBilledOrders implements BilledOrders {
    private static final int LIMIT = 500;

    private final OrdersClient client;

    RemoteBilledOrders(@RestClient OrdersClient client) {
        this.client = client;
    }

    @Override
    public Uni<Page<OrderSaid>> of(LocalDate day, String cursor, OnBehalf caller) {
        return client.orders(
                        "ONE_TIME",
                        day.toString(),
                        cursor,
                        LIMIT,
                        "Bearer " + caller.bearerToken(),
                        caller.correlationId())
                .map(answer -> new Page<>(
                        answer.items().stream().map(RemoteBilledOrders::said).toList(),
                        answer.nextCursor()))
                .onFailure()
                .transform(e -> {
                    Log.warnf("order-service does not answer: %s", e.getMessage());
                    return Rejection.unavailable(
                            "order-service-away", "order-service gives no answer.");
                });
    }

    private static OrderSaid said(OrdersClient.Item item) {
        return new OrderSaid(
                item.id(),
                item.customerId(),
                "DELIVERED".equals(item.status()),
                item.billed(),
                item.billedMonth() == null ? null : YearMonth.parse(item.billedMonth()));
    }
}

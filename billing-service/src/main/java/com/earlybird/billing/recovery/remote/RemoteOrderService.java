package com.earlybird.billing.recovery.remote;

import com.earlybird.billing.ledger.domain.ItemSold;
import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.recovery.app.OrderService;
import com.earlybird.billing.recovery.domain.LateOrder;
import com.earlybird.billing.recovery.remote.OrderServiceClient.Product;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks order-service over HTTP. */
@ApplicationScoped
class RemoteOrderService implements OrderService {
    private static final int LIMIT = 200;
    private static final int NOT_FOUND = 404;

    private final OrderServiceClient client;

    RemoteOrderService(@RestClient OrderServiceClient client) {
        this.client = client;
    }

    @Override
    public Uni<Page<Delivered>> deliveredUnbilled(String cursor, OnBehalf caller) {
        return client.orders(
                        "DELIVERED",
                        "ONE_TIME",
                        false,
                        cursor,
                        LIMIT,
                        bearer(caller),
                        caller.correlationId())
                .map(answer -> new Page<>(
                        answer.items().stream()
                                .map(RemoteOrderService::delivered)
                                .toList(),
                        answer.nextCursor()))
                .onFailure()
                .transform(RemoteOrderService::away);
    }

    @Override
    public Uni<LateOrder> withTax(LateOrder order, OnBehalf caller) {
        return Multi.createFrom()
                .iterable(order.items())
                .onItem()
                .transformToUniAndConcatenate(item ->
                        product(item.productId(), caller).map(product -> taxed(item, product)))
                .collect()
                .asList()
                .map(items -> new LateOrder(
                        order.orderId(),
                        order.customerId(),
                        order.deliveryDate(),
                        items.stream().mapToLong(ItemSold::amountPaise).sum(),
                        items,
                        List.of()));
    }

    /** Old orders name products that there are no more; of those no tax is known. */
    private Uni<Product> product(String id, OnBehalf caller) {
        return client.product(id, bearer(caller), caller.correlationId())
                .onFailure(e -> e instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() == NOT_FOUND)
                .recoverWithItem(new Product(null, null))
                .onFailure()
                .transform(RemoteOrderService::away);
    }

    private static ItemSold taxed(ItemSold item, Product product) {
        BigDecimal rate = product.taxRatePercent();
        return new ItemSold(
                item.productId(),
                item.productName(),
                item.unit(),
                item.qty(),
                item.unitPricePaise(),
                product.hsnCode(),
                rate == null ? BigDecimal.ZERO : rate);
    }

    private static Delivered delivered(OrderServiceClient.Item item) {
        List<ItemSold> items = item.items().stream()
                .map(line -> new ItemSold(
                        line.productId(),
                        line.productName(),
                        line.unit(),
                        line.qty(),
                        line.unitPricePaise(),
                        null,
                        BigDecimal.ZERO))
                .toList();
        LateOrder order = new LateOrder(
                item.id(),
                item.customerId(),
                item.deliveryDate(),
                item.totalPaise(),
                items,
                List.of());
        return new Delivered(order, item.deliveryConfirmed());
    }

    private static String bearer(OnBehalf caller) {
        return "Bearer " + caller.bearerToken();
    }

    private static Throwable away(Throwable e) {
        Log.warnf("order-service does not answer: %s", e.getMessage());
        return Rejection.unavailable("order-service-away", "order-service gives no answer.");
    }
}

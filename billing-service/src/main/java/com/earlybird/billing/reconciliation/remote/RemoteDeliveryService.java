package com.earlybird.billing.reconciliation.remote;

import com.earlybird.billing.reconciliation.app.DeliveryService;
import com.earlybird.billing.reconciliation.domain.ConfirmedDay;
import com.earlybird.billing.reconciliation.domain.ConfirmedDelivery;
import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks delivery-service over HTTP. */
@ApplicationScoped
class RemoteDeliveryService implements DeliveryService {
    private static final int LIMIT = 500;

    private final DeliveryServiceClient client;

    RemoteDeliveryService(@RestClient DeliveryServiceClient client) {
        this.client = client;
    }

    @Override
    public Uni<List<ConfirmedDay>> digests(LocalDate from, LocalDate to, OnBehalf caller) {
        return client.digests(
                        from.toString(), to.toString(), bearer(caller), caller.correlationId())
                .map(DeliveryServiceClient.Digests::items)
                .onFailure()
                .transform(RemoteDeliveryService::away);
    }

    @Override
    public Uni<Page<ConfirmedDelivery>> confirmed(
            LocalDate from, LocalDate to, String cursor, OnBehalf caller) {
        return client.confirmed(
                        from.toString(),
                        to.toString(),
                        cursor,
                        LIMIT,
                        bearer(caller),
                        caller.correlationId())
                .map(answer -> new Page<>(
                        answer.items().stream()
                                .map(RemoteDeliveryService::delivery)
                                .toList(),
                        answer.nextCursor()))
                .onFailure()
                .transform(RemoteDeliveryService::away);
    }

    @Override
    public Uni<List<ConfirmedDelivery>> confirmedOf(String orderId, OnBehalf caller) {
        return client.ofOrder(orderId, bearer(caller), caller.correlationId())
                .map(answer -> answer.items().stream()
                        .filter(item -> item.revision() > 0)
                        .map(RemoteDeliveryService::delivery)
                        .toList())
                .onFailure()
                .transform(RemoteDeliveryService::away);
    }

    @Override
    public Uni<Void> republish(List<String> deliveryIds, OnBehalf caller) {
        return client.republish(
                        new DeliveryServiceClient.Republish(deliveryIds),
                        bearer(caller),
                        caller.correlationId())
                .replaceWithVoid()
                .onFailure()
                .transform(RemoteDeliveryService::away);
    }

    private static ConfirmedDelivery delivery(DeliveryServiceClient.Item item) {
        return new ConfirmedDelivery(
                item.deliveryId(),
                item.orderId(),
                item.customerId(),
                item.deliveryDate(),
                DeliveryStatus.DELIVERED.name().equals(item.status()),
                item.amountPaise());
    }

    private static String bearer(OnBehalf caller) {
        return "Bearer " + caller.bearerToken();
    }

    private static Throwable away(Throwable e) {
        String status = e instanceof WebApplicationException answer
                ? " It said " + answer.getResponse().getStatus() + "."
                : "";
        Log.warnf("delivery-service does not answer: %s", e.getMessage());
        return Rejection.unavailable(
                "delivery-service-away", "delivery-service gives no answer." + status);
    }
}

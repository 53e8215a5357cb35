package com.earlybird.delivery.stop.app;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which {@code DL-…} an order has on a date and shift, and at which stop. The natural key is the
 * key, so an order heard of twice has one id.
 */
public interface DeliveryKeys {
    /** {@code id} is the natural key, {@code order_id:date:shift}. */
    record DeliveryKey(String id, String deliveryId, String stopId) {}

    /** Those of these natural keys that there are. */
    Uni<List<DeliveryKey>> find(Collection<String> naturalKeys);

    Uni<List<DeliveryKey>> findByDelivery(Collection<String> deliveryIds);

    /** Adds new ones and gives back the natural keys that were there already. */
    Uni<Set<String>> addAll(List<DeliveryKey> keys);
}

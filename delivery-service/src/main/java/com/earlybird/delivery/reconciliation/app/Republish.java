package com.earlybird.delivery.reconciliation.app;

import com.earlybird.delivery.stop.app.DeliveryKeys;
import com.earlybird.delivery.stop.app.DeliveryKeys.DeliveryKey;
import com.earlybird.delivery.stop.app.Stops;
import com.earlybird.delivery.stop.domain.Delivery;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says every revision of some deliveries once more, word for word, for a listener that has lost
 * them. Who has heard them already finds nothing new in them.
 */
@ApplicationScoped
public class Republish {
    private final DeliveryKeys keys;
    private final Stops stops;

    Republish(DeliveryKeys keys, Stops stops) {
        this.keys = keys;
        this.stops = stops;
    }

    /**
     * What was said again.
     *
     * @param published how many events: one for each revision
     * @param notConfirmed the ids that are unknown or have nothing confirmed
     */
    public record Republished(int deliveries, int published, List<String> notConfirmed) {}

    public Uni<Republished> handle(Caller caller, List<String> deliveryIds) {
        List<String> asked = deliveryIds.stream().distinct().toList();
        Act act = Act.of(caller, "REPUBLISH_DELIVERY");
        return keys.findByDelivery(asked).flatMap(found -> {
            Map<String, List<String>> byStop = found.stream()
                    .collect(Collectors.groupingBy(
                            DeliveryKey::stopId,
                            Collectors.mapping(DeliveryKey::deliveryId, Collectors.toList())));
            return Multi.createFrom()
                    .iterable(byStop.entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(one -> stops.update(
                            one.getKey(), null, act, stop -> stop.sayAgain(one.getValue())))
                    .map(Stored::value)
                    .collect()
                    .asList()
                    .map(said -> answer(asked, said));
        });
    }

    private static Republished answer(List<String> asked, List<Stop> said) {
        List<Delivery> confirmed = said.stream()
                .flatMap(stop -> stop.deliveries().stream())
                .filter(delivery -> asked.contains(delivery.id()))
                .filter(delivery -> delivery.latest() != null)
                .toList();
        List<String> notConfirmed = new ArrayList<>(asked);
        confirmed.forEach(delivery -> notConfirmed.remove(delivery.id()));
        return new Republished(
                confirmed.size(),
                confirmed.stream().mapToInt(d -> d.revisions().size()).sum(),
                notConfirmed);
    }
}

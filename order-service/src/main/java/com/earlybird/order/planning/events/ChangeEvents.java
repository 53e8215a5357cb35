package com.earlybird.order.planning.events;

import com.earlybird.contracts.Topic;
import com.earlybird.contracts.Topics;
import com.earlybird.order.planning.app.HearChanges;
import com.earlybird.order.planning.app.HearChanges.Changed;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** This service's own facts, heard like any other service's. */
@ApplicationScoped
class ChangeEvents {
    private final Inbox inbox;
    private final HearChanges hear;

    ChangeEvents(Inbox inbox, HearChanges hear) {
        this.inbox = inbox;
        this.hear = hear;
    }

    @Incoming("subscription-changed")
    Uni<Void> subscriptionChanged(ConsumerRecords<String, byte[]> batch) {
        return hear(
                Topics.SUBSCRIPTION_CHANGED,
                batch,
                fact -> new Changed(
                        fact.subscriptionId(), fact.effectiveFrom(), fact.effectiveTo()));
    }

    @Incoming("order-placed")
    Uni<Void> orderPlaced(ConsumerRecords<String, byte[]> batch) {
        return hear(
                Topics.ORDER_PLACED,
                batch,
                fact -> new Changed(fact.orderId(), fact.deliveryDate(), fact.deliveryDate()));
    }

    /** The day that it left, and the one that it is for. */
    @Incoming("order-changed")
    Uni<Void> orderChanged(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                Topics.ORDER_CHANGED,
                batch,
                events -> hear.handle(events.stream()
                        .map(Event::data)
                        .flatMap(fact -> Stream.of(fact.previousDeliveryDate(), fact.deliveryDate())
                                .map(day -> new Changed(fact.orderId(), day, day)))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    @Incoming("order-cancelled")
    Uni<Void> orderCancelled(ConsumerRecords<String, byte[]> batch) {
        return hear(
                Topics.ORDER_CANCELLED,
                batch,
                fact -> new Changed(fact.orderId(), fact.deliveryDate(), fact.deliveryDate()));
    }

    private <T> Uni<Void> hear(
            Topic<T> topic, ConsumerRecords<String, byte[]> batch, Function<T, Changed> change) {
        return inbox.consume(
                topic,
                batch,
                events -> hear.handle(events.stream()
                        .map(event -> change.apply(event.data()))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
    }
}

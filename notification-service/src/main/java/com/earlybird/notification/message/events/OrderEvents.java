package com.earlybird.notification.message.events;

import com.earlybird.contracts.Topics;
import com.earlybird.notification.message.domain.OrderWording;
import com.earlybird.notification.message.domain.SubscriptionWording;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Orders, subscriptions and deliveries, put into words. */
@ApplicationScoped
class OrderEvents {
    private final EventIntake intake;

    OrderEvents(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("order-placed")
    Uni<Void> placed(ConsumerRecords<String, byte[]> batch) {
        return intake.take(Topics.ORDER_PLACED, batch, e -> Stream.of(OrderWording.of(e)));
    }

    @Incoming("order-cancelled")
    Uni<Void> cancelled(ConsumerRecords<String, byte[]> batch) {
        return intake.take(Topics.ORDER_CANCELLED, batch, e -> Stream.of(OrderWording.of(e)));
    }

    @Incoming("subscription-changed")
    Uni<Void> changed(ConsumerRecords<String, byte[]> batch) {
        return intake.take(
                Topics.SUBSCRIPTION_CHANGED, batch, e -> SubscriptionWording.of(e).stream());
    }

    @Incoming("delivery-confirmed")
    Uni<Void> confirmed(ConsumerRecords<String, byte[]> batch) {
        return intake.take(Topics.DELIVERY_CONFIRMED, batch, e -> Stream.of(OrderWording.of(e)));
    }
}

package com.earlybird.notification.message.events;

import com.earlybird.contracts.Topics;
import com.earlybird.notification.message.domain.BillingWording;
import com.earlybird.platform.kernel.BusinessClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Bills and payments, put into words. */
@ApplicationScoped
class BillingEvents {
    private final EventIntake intake;
    private final BusinessClock clock;

    BillingEvents(EventIntake intake, BusinessClock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Incoming("bill-issued")
    Uni<Void> issued(ConsumerRecords<String, byte[]> batch) {
        return intake.take(Topics.BILL_ISSUED, batch, e -> Stream.of(BillingWording.of(e)));
    }

    @Incoming("payment-received")
    Uni<Void> received(ConsumerRecords<String, byte[]> batch) {
        return intake.take(
                Topics.PAYMENT_RECEIVED, batch, e -> Stream.of(BillingWording.of(e, clock.zone())));
    }

    @Incoming("bill-overdue")
    Uni<Void> overdue(ConsumerRecords<String, byte[]> batch) {
        return intake.take(Topics.BILL_OVERDUE, batch, e -> Stream.of(BillingWording.of(e)));
    }
}

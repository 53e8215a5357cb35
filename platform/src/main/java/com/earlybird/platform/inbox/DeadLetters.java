package com.earlybird.platform.inbox;

import static com.earlybird.platform.outbox.EventPublisher.header;

import com.earlybird.contracts.Topic;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.outbox.EventPublisher;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts a record that cannot be handled on {@code <topic>.dlq}, as it came, with headers that say
 * who refused it and why. {@code ./earlybird dlq} lists and replays them.
 */
@ApplicationScoped
class DeadLetters {
    private static final int DETAIL_LIMIT = 500;

    private final EventPublisher publisher;
    private final String service;

    DeadLetters(
            EventPublisher publisher,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.publisher = publisher;
        this.service = service;
    }

    /** Done when the broker has it; until then it is tried again, for the record must not be lost. */
    Uni<Void> send(
            Topic<?> topic,
            ConsumerRecord<String, byte[]> message,
            String reason,
            Throwable cause) {
        Log.errorf(
                cause,
                "dead letter: %s/%d@%d %s, correlation %s",
                message.topic(),
                message.partition(),
                message.offset(),
                reason,
                Inbox.header(message, "ce_correlationid"));
        return Uni.createFrom()
                .item(() -> publish(letter(topic, message, reason, cause)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private Void publish(ProducerRecord<String, byte[]> letter) {
        try {
            publisher.send(letter).get(40, TimeUnit.SECONDS);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("dead-letter topic does not take it", e);
        }
    }

    private ProducerRecord<String, byte[]> letter(
            Topic<?> topic,
            ConsumerRecord<String, byte[]> message,
            String reason,
            Throwable cause) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topic.dlq(), message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        String detail = String.valueOf(cause.getMessage());
        header(letter, "dlq_service", service);
        header(letter, "dlq_reason", reason);
        header(
                letter,
                "dlq_detail",
                detail.length() > DETAIL_LIMIT ? detail.substring(0, DETAIL_LIMIT) : detail);
        header(letter, "dlq_topic", message.topic());
        header(letter, "dlq_partition", Integer.toString(message.partition()));
        header(letter, "dlq_offset", Long.toString(message.offset()));
        header(letter, "dlq_at", JsonManner.text(Instant.now()));
        return letter;
    }
}

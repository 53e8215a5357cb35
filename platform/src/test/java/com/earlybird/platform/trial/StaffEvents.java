package com.earlybird.platform.trial;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.StaffState;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;
import com.earlybird.platform.kernel.Rejection;
import com.mongodb.MongoTimeoutException;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.MDC;

/** Handles good ones, refuses those named "poison", and fails once with the store away. */
@ApplicationScoped
class StaffEvents {
    static final ConcurrentLinkedQueue<String> HANDLED = new ConcurrentLinkedQueue<>();
    static final Map<String, Seen> SEEN = new ConcurrentHashMap<>();
    private static final Set<String> FAILED_ONCE = ConcurrentHashMap.newKeySet();

    /** What a handler could see while it handled. */
    record Seen(
            String traceparent,
            String correlationOnLines,
            String traceOnLines,
            boolean onOneEventsContext) {}

    private final Inbox inbox;

    StaffEvents(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("staff")
    Uni<Void> staff(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.STAFF, batch, this::handle);
    }

    private Uni<Void> handle(List<Event<StaffState>> events) {
        for (Event<StaffState> event : events) {
            String name = event.data().name();
            if (name.equals("poison")) {
                throw Rejection.refused("poison", "never good");
            }
            if (name.equals("store away") && FAILED_ONCE.add(event.data().userId())) {
                throw new MongoTimeoutException("away");
            }
        }
        events.forEach(event -> SEEN.put(
                event.data().userId(),
                new Seen(
                        event.traceparent(),
                        String.valueOf(MDC.get("correlation_id")),
                        String.valueOf(MDC.get("traceId")),
                        VertxContext.isOnDuplicatedContext())));
        events.forEach(event -> HANDLED.add(event.data().userId()));
        return Uni.createFrom().voidItem();
    }
}

package com.earlybird.billing.customer.events;

import com.earlybird.billing.charge.app.ReleaseWaiting;
import com.earlybird.billing.customer.app.KeepCustomers;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.platform.inbox.Event;
import com.earlybird.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code customers}: names, areas, and what was owed before the ledger began. */
@ApplicationScoped
class CustomerEvents {
    private final Inbox inbox;
    private final KeepCustomers keepCustomers;
    private final ReleaseWaiting releaseWaiting;

    CustomerEvents(Inbox inbox, KeepCustomers keepCustomers, ReleaseWaiting releaseWaiting) {
        this.inbox = inbox;
        this.keepCustomers = keepCustomers;
        this.releaseWaiting = releaseWaiting;
    }

    @Incoming("customers")
    Uni<Void> changed(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(Topics.CUSTOMERS, batch, this::keep);
    }

    private Uni<Void> keep(List<Event<CustomerState>> events) {
        return keepCustomers
                .handle(events)
                .chain(() -> releaseWaiting.of(events.stream()
                        .map(event -> event.data().customerId())
                        .distinct()
                        .toList()));
    }
}

package com.earlybird.billing.online.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.earlybird.billing.online.app.ProviderEvents;
import com.earlybird.billing.online.domain.ProviderEvent;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code webhook_events}: one document for each event that the provider told. */
@ApplicationScoped
class MongoProviderEvents implements ProviderEvents, Repository {
    private static final int MOST_PARKED = 100;

    private final Documents<ProviderEvent> documents;

    MongoProviderEvents(Store store) {
        documents = store.documents(
                "webhook_events",
                ProviderEvent.class,
                ProviderEvent::id,
                Index.on("events for a person to look at", "status"),
                Index.on("what was told of a payment", "payment_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<ProviderEvent> add(ProviderEvent event) {
        return documents
                .insert(event, null, List.of())
                .map(Stored::value)
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithUni(() -> get(event.id()));
    }

    @Override
    public Uni<List<ProviderEvent>> parkedOf(String paymentId) {
        return documents
                .findAll(
                        and(
                                eq("payment_id", paymentId),
                                eq("status", ProviderEvent.EventStatus.PARKED.name())),
                        MOST_PARKED)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<ProviderEvent> get(String id) {
        return documents.get("provider event", id).map(Stored::value);
    }

    @Override
    public Uni<ProviderEvent> update(
            String id, ProviderEvent.EventStatus status, String why, Act act) {
        return documents
                .update(
                        "provider event",
                        id,
                        act,
                        event -> Change.to(
                                event.value().ended()
                                        ? event.value()
                                        : event.value().now(status, why)))
                .map(Stored::value);
    }

    @Override
    public Uni<Page<ProviderEvent>> search(
            ProviderEvent.EventStatus status, String cursor, int limit) {
        return documents
                .page(status == null ? empty() : eq("status", status.name()), cursor, limit, true)
                .map(page -> page.map(Stored::value));
    }
}

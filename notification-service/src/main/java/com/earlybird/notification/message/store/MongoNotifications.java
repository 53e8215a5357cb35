package com.earlybird.notification.message.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.earlybird.notification.message.app.Notifications;
import com.earlybird.notification.message.app.SendQueue;
import com.earlybird.notification.message.domain.MessageStatus;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.Told;
import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.GroupCommit;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * A notification is its own log: its history says who did what when, so its changes make no audit
 * entries.
 */
@ApplicationScoped
class MongoNotifications implements Notifications, Repository {
    private static final String WHAT = "notification";

    private final Documents<Notification> notifications;
    private final GroupCommit<Notification> together;

    MongoNotifications(Store store) {
        notifications = store.documents(
                "notifications",
                Notification.class,
                Notification::id,
                Index.unique("the webhook finds a message by the provider's id", "provider_key"),
                Index.on("the sweep finds what is due", "next_attempt_at"),
                Index.on("a customer's log, and what waits for them", "customer_id", "log_key"),
                Index.on("the log of a phone", "phone", "log_key"),
                Index.on("what was said of an order or a bill", "reference_id", "log_key"),
                Index.on("the log, newest first", "log_key"));
        together = store.groupCommit(notifications);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(notifications);
    }

    @Override
    public Uni<Void> addAll(List<Notification> added, Instant now) {
        List<BsonDocument> documents = added.stream()
                .map(n -> notifications.newDocument(n, null, Told.facts(n, now)))
                .toList();
        return BulkInsert.into(notifications.raw(), documents)
                .invoke(() -> added.stream()
                        .filter(n -> !Told.facts(n, now).isEmpty())
                        .forEach(n -> notifications.outbox().nudge(notifications.name(), n.id())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Stored<Notification>>> claim(String id, Instant realNow, Duration lease) {
        Bson due = and(
                eq("_id", id),
                in("status", MessageStatus.QUEUED.name(), MessageStatus.SENDING.name()),
                lte("next_attempt_at", JsonManner.text(realNow)));
        Bson take = Updates.combine(
                Updates.set("status", MessageStatus.SENDING.name()),
                Updates.set("next_attempt_at", JsonManner.text(realNow.plus(lease))),
                Updates.inc("attempts", 1L),
                Updates.inc("version", 1L));
        return notifications
                .raw()
                .findOneAndUpdate(
                        due,
                        take,
                        new FindOneAndUpdateOptions()
                                .projection(Projections.exclude("outbox"))
                                .returnDocument(ReturnDocument.AFTER))
                .map(document -> Optional.ofNullable(document).map(notifications::stored));
    }

    @Override
    public Uni<Optional<Notification>> change(
            String id, Instant now, UnaryOperator<Notification> change) {
        return together.update(id, telling(now, change)).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<Notification> change(
            Stored<Notification> known, Instant now, UnaryOperator<Notification> change) {
        return together.update(known, telling(now, change)).map(Stored::value);
    }

    @Override
    public Uni<List<Notification>> changeAll(
            List<Stored<Notification>> known, Instant now, UnaryOperator<Notification> change) {
        return notifications
                .updateAll(known, null, telling(now, change))
                .map(updated -> updated.all().stream().map(Stored::value).toList());
    }

    private static Function<Stored<Notification>, Change<Notification>> telling(
            Instant now, UnaryOperator<Notification> change) {
        return stored -> Told.change(stored.value(), change.apply(stored.value()), now);
    }

    @Override
    public Uni<Optional<String>> idOf(String providerMessageId) {
        return notifications
                .raw()
                .find(
                        eq("provider_key", providerMessageId),
                        new FindOptions().limit(1).projection(Projections.include("_id")))
                .map(MongoNotifications::id)
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<List<SendQueue.Entry>> due(Instant until, int limit) {
        FindOptions options = new FindOptions()
                .sort(Sorts.ascending("next_attempt_at"))
                .limit(limit)
                .projection(Projections.include("phone", "next_attempt_at", "type"));
        return notifications
                .raw()
                .find(lte("next_attempt_at", JsonManner.text(until)), options)
                .map(MongoNotifications::entry)
                .collect()
                .asList();
    }

    private static SendQueue.Entry entry(BsonDocument document) {
        return new SendQueue.Entry(
                id(document),
                document.getString("phone").getValue(),
                Instant.parse(document.getString("next_attempt_at").getValue()),
                MessageType.valueOf(document.getString("type").getValue()).urgent());
    }

    @Override
    public Uni<List<Stored<Notification>>> waitingFor(Collection<String> customerIds, int limit) {
        return notifications.findAll(
                and(in("customer_id", customerIds), eq("status", MessageStatus.WAITING.name())),
                limit);
    }

    @Override
    public Uni<List<Stored<Notification>>> findAll(Collection<String> ids) {
        return notifications.findAll(ids);
    }

    @Override
    public Uni<Stored<Notification>> get(String id) {
        return notifications.get(WHAT, id);
    }

    @Override
    public Uni<Page<Notification>> page(Query query, String cursor, int limit) {
        FindOptions options = new FindOptions()
                .sort(Sorts.descending("log_key"))
                .limit(limit + 1)
                .projection(Projections.exclude("outbox"));
        return notifications
                .raw()
                .find(filter(query, cursor), options)
                .map(document -> notifications.stored(document).value())
                .collect()
                .asList()
                .map(found -> found.size() <= limit
                        ? new Page<>(found, null)
                        : new Page<>(
                                found.subList(0, limit), found.get(limit - 1).logKey()));
    }

    private static Bson filter(Query query, String cursor) {
        List<Bson> filters = new ArrayList<>();
        add(filters, "customer_id", query.customerId());
        add(filters, "phone", query.phone());
        add(filters, "reference_id", query.referenceId());
        add(filters, "status", query.status() == null ? null : query.status().name());
        if (cursor != null) {
            filters.add(lt("log_key", cursor));
        }
        return filters.isEmpty() ? Filters.empty() : and(filters);
    }

    private static void add(List<Bson> filters, String field, String value) {
        if (value != null) {
            filters.add(eq(field, value));
        }
    }

    private static String id(BsonDocument document) {
        return document.getString("_id").getValue();
    }
}

package com.earlybird.notification.recipient.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.earlybird.contracts.events.CustomerState;
import com.earlybird.notification.recipient.app.Recipients;
import com.earlybird.notification.recipient.domain.Recipient;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * A mark has an id of its own, new each time; one from before marks had ids has none. For an unknown
 * customer it is in a document of version 0 that has nothing else.
 */
@ApplicationScoped
class MongoRecipients implements Recipients, Repository {
    private static final String AWAITED = "awaited";
    private static final String MARK = "mark";
    private static final BsonString NO_ID = new BsonString("");
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final Bson KNOWN = gt("version", 0L);
    private static final Bson MARKED = eq(AWAITED, true);

    private final Documents<Recipient> recipients;

    MongoRecipients(Store store) {
        recipients = store.documents(
                "recipients",
                Recipient.class,
                Recipient::id,
                Index.on("the sweep finds customers that messages wait for", AWAITED));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(recipients);
    }

    @Override
    public Uni<Optional<Recipient>> find(String customerId) {
        return recipients
                .findOne(and(eq("_id", customerId), KNOWN))
                .map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<Map<String, Recipient>> findAll(Collection<String> customerIds) {
        if (customerIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return recipients
                .findAll(and(in("_id", customerIds), KNOWN), customerIds.size())
                .map(found -> found.stream()
                        .map(Stored::value)
                        .collect(Collectors.toMap(Recipient::id, Function.identity())));
    }

    @Override
    public Uni<Void> keep(List<CustomerState> states) {
        return write(states.stream().map(MongoRecipients::ifNewer).toList());
    }

    private static WriteModel<BsonDocument> ifNewer(CustomerState state) {
        // Versions here start one higher, so that a state of version 0 is newer than a mark.
        long version = state.version() + 1;
        return new UpdateOneModel<>(
                and(eq("_id", state.customerId()), lt("version", version)),
                Updates.combine(
                        Updates.set("id", state.customerId()),
                        Updates.set("name", state.name()),
                        Updates.set("phone", state.phone()),
                        Updates.set("language", state.language()),
                        Updates.set("version", version)),
                UPSERT);
    }

    @Override
    public Uni<Void> mark(Collection<String> customerIds) {
        return write(customerIds.stream().map(MongoRecipients::mark).toList());
    }

    private static WriteModel<BsonDocument> mark(String customerId) {
        return new UpdateOneModel<>(
                eq("_id", customerId),
                Updates.combine(
                        Updates.set(AWAITED, true),
                        Updates.set(MARK, UUID.randomUUID().toString()),
                        Updates.setOnInsert("version", 0L)),
                UPSERT);
    }

    @Override
    public Uni<Map<String, String>> awaited(Collection<String> customerIds) {
        return marks(and(in("_id", customerIds), MARKED, KNOWN), customerIds.size());
    }

    @Override
    public Uni<Map<String, String>> awaited(int limit) {
        return marks(and(MARKED, KNOWN), limit);
    }

    private Uni<Map<String, String>> marks(Bson filter, int limit) {
        return recipients
                .raw()
                .find(filter, new FindOptions().limit(limit).projection(Projections.include(MARK)))
                .collect()
                .asMap(
                        found -> found.getString("_id").getValue(),
                        found -> found.getString(MARK, NO_ID).getValue());
    }

    @Override
    public Uni<Void> unmark(Map<String, String> marks) {
        return write(marks.entrySet().stream().map(MongoRecipients::unmark).toList());
    }

    private static WriteModel<BsonDocument> unmark(Map.Entry<String, String> seen) {
        String mark = seen.getValue().isEmpty() ? null : seen.getValue();
        return new UpdateOneModel<>(
                and(eq("_id", seen.getKey()), eq(MARK, mark)),
                Updates.combine(Updates.unset(AWAITED), Updates.unset(MARK)));
    }

    /** A duplicate key says that what is there is as new, or that somebody else was first. */
    private Uni<Void> write(List<WriteModel<BsonDocument>> writes) {
        return BulkWrite.into(recipients.raw(), writes).replaceWithVoid();
    }
}

package com.earlybird.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Diff;
import com.earlybird.platform.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who changed what, when, from what to what. An entry is written inside the changed document, with
 * the change, and moves here through the outbox; its id is that of the change, so it is here once.
 */
@ApplicationScoped
public class AuditTrail {
    public static final String COLLECTION = "audit";

    private static final String HIDDEN = "***";

    private final ReactiveMongoClient client;
    private final String database;

    AuditTrail(
            ReactiveMongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    /** What to look for; a part that is null does not narrow. */
    public record Query(
            String recordId,
            String userId,
            String table,
            String action,
            Instant from,
            Instant to) {}

    public List<Index> indexes() {
        return List.of(
                Index.on("the history of one record", "record_id", "at"),
                Index.on("what one person did", "user_id", "at"));
    }

    /** The newest first. The cursor is the {@code at} and id of the last one shown. */
    public Uni<Page<BsonDocument>> search(Query query, String cursor, int limit) {
        List<Bson> filters = new ArrayList<>();
        add(filters, "record_id", query.recordId());
        add(filters, "user_id", query.userId());
        add(filters, "table", query.table());
        add(filters, "action", query.action());
        if (query.from() != null) {
            filters.add(gte("at", JsonManner.text(query.from())));
        }
        if (query.to() != null) {
            filters.add(lt("at", JsonManner.text(query.to())));
        }
        if (cursor != null) {
            filters.add(lt("order", cursor));
        }
        Bson filter = filters.isEmpty() ? Filters.empty() : and(filters);
        FindOptions options = new FindOptions().sort(Sorts.descending("order")).limit(limit + 1);
        return collection().find(filter, options).collect().asList().map(found -> {
            boolean more = found.size() > limit;
            List<BsonDocument> shown = more ? found.subList(0, limit) : found;
            String next = more ? shown.get(limit - 1).getString("order").getValue() : null;
            return new Page<>(shown, next);
        });
    }

    public static BsonDocument entry(
            String table, String recordId, long version, Act act, Diff diff, Instant now) {
        String at = JsonManner.text(now);
        BsonDocument entry = new BsonDocument("at", new BsonString(at))
                .append("order", new BsonString(at + "/" + table + "/" + recordId + "/" + version))
                .append("table", new BsonString(table))
                .append("record_id", new BsonString(recordId))
                .append("version", new BsonInt64(version))
                .append("action", new BsonString(act.action()))
                .append("user_id", new BsonString(act.caller().userId()));
        if (act.caller().role() != null) {
            entry.append("role", new BsonString(act.caller().role().name()));
        }
        if (act.reason() != null) {
            entry.append("reason", new BsonString(act.reason()));
        }
        if (act.caller().correlationId() != null) {
            entry.append("correlation_id", new BsonString(act.caller().correlationId()));
        }
        return entry.append("before", withoutSecrets(diff.before()))
                .append("after", withoutSecrets(diff.after()));
    }

    /** Stores entries; those that are there already were stored by an earlier try. */
    public static Uni<Void> insertAll(
            ReactiveMongoCollection<BsonDocument> audit, List<BsonDocument> entries) {
        return BulkInsert.into(audit, entries).replaceWithVoid();
    }

    private static BsonValue withoutSecrets(BsonValue value) {
        if (value.isArray()) {
            BsonArray array = new BsonArray();
            value.asArray().forEach(element -> array.add(withoutSecrets(element)));
            return array;
        }
        if (!value.isDocument()) {
            return value;
        }
        BsonDocument document = new BsonDocument();
        value.asDocument()
                .forEach((name, v) -> document.append(
                        name, isSecret(name) ? new BsonString(HIDDEN) : withoutSecrets(v)));
        return document;
    }

    private static boolean isSecret(String field) {
        return field.contains("password") || field.contains("secret") || field.endsWith("_hash");
    }

    private static void add(List<Bson> filters, String field, String value) {
        if (value != null) {
            filters.add(eq(field, value));
        }
    }

    private ReactiveMongoCollection<BsonDocument> collection() {
        return client.getDatabase(database).getCollection(COLLECTION, BsonDocument.class);
    }
}

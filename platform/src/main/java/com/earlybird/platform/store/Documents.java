package com.earlybird.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.outbox.Outbox;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * A collection of one kind of aggregate, and the one way it is changed: state, version, audit entry
 * and outbox in one write of one document, conditional on the version. A document is the
 * aggregate's own fields, flat, beside {@code _id}, {@code version} and {@code outbox}.
 */
public final class Documents<T> {
    private static final int TRIES = 3;

    private final String name;
    private final Class<T> type;
    private final Function<T, String> id;
    private final List<Index> indexes;
    private final ReactiveMongoCollection<BsonDocument> collection;
    private final Outbox outbox;

    Documents(
            String name,
            Class<T> type,
            Function<T, String> id,
            List<Index> indexes,
            ReactiveMongoCollection<BsonDocument> collection,
            Outbox outbox) {
        this.name = name;
        this.type = type;
        this.id = id;
        this.indexes = indexes;
        this.collection = collection;
        this.outbox = outbox;
    }

    public String name() {
        return name;
    }

    public List<Index> indexes() {
        return indexes;
    }

    String idOf(Stored<T> stored) {
        return id.apply(stored.value());
    }

    /** For the reads and guarded writes that are a feature's own; they nudge the outbox themselves. */
    public ReactiveMongoCollection<BsonDocument> raw() {
        return collection;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Uni<Optional<Stored<T>>> find(String id) {
        return findOne(eq("_id", id));
    }

    /** By a unique field other than {@code _id}, or whatever is first. */
    public Uni<Optional<Stored<T>>> findOne(org.bson.conversions.Bson filter) {
        return collection
                .find(filter, new FindOptions().limit(1).projection(Projections.exclude("outbox")))
                .collect()
                .first()
                .map(document -> Optional.ofNullable(document).map(this::stored));
    }

    /** The document, or a 404 that names it as {@code what}. */
    public Uni<Stored<T>> get(String what, String id) {
        return find(id).map(found -> found.orElseThrow(() -> Rejection.notFound(what, id)));
    }

    /** Those of {@code ids} that there are, in the order of their ids. */
    public Uni<List<Stored<T>>> findAll(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : findAll(in("_id", ids), ids.size());
    }

    /** All that match, at most {@code limit}, in the order of their ids. */
    public Uni<List<Stored<T>>> findAll(org.bson.conversions.Bson filter, int limit) {
        return collection
                .find(
                        filter,
                        new FindOptions()
                                .sort(Sorts.ascending("_id"))
                                .limit(limit)
                                .projection(Projections.exclude("outbox")))
                .map(this::stored)
                .collect()
                .asList();
    }

    /** A page in the order of ids, the newest first when {@code newestFirst}. */
    public Uni<Page<Stored<T>>> page(
            org.bson.conversions.Bson filter, String cursor, int limit, boolean newestFirst) {
        org.bson.conversions.Bson from = cursor == null
                ? filter
                : and(filter, newestFirst ? lt("_id", cursor) : gt("_id", cursor));
        FindOptions options = new FindOptions()
                .sort(newestFirst ? Sorts.descending("_id") : Sorts.ascending("_id"))
                .limit(limit + 1)
                .projection(Projections.exclude("outbox"));
        return collection.find(from, options).collect().asList().map(found -> {
            boolean more = found.size() > limit;
            List<BsonDocument> shown = more ? found.subList(0, limit) : found;
            String next = more ? shown.get(limit - 1).getString("_id").getValue() : null;
            return new Page<>(shown.stream().map(this::stored).toList(), next);
        });
    }

    /** Adds a new one; fails with {@link DuplicateKey} where a unique key is taken. */
    public Uni<Stored<T>> insert(T value, Act act, List<? extends Fact<?>> facts) {
        BsonDocument document = newDocument(value, act, facts);
        String key = id.apply(value);
        List<BsonDocument> entries =
                document.getArray("outbox").stream().map(BsonValue::asDocument).toList();
        return collection
                .insertOne(document)
                .onFailure(Documents::isDuplicate)
                .transform(e -> new DuplicateKey(e.getMessage()))
                .invoke(() -> outbox.nudge(name, key, entries))
                .replaceWith(new Stored<>(value, 1));
    }

    /**
     * Changes one document. {@code change} is pure and may be run again when somebody was faster;
     * after three such races the answer is 409 {@code changed-meanwhile}. A change that leaves the
     * state as it was, without facts, writes nothing.
     */
    public Uni<Stored<T>> update(
            String what, String id, Act act, Function<Stored<T>, Change<T>> change) {
        return update(what, id, null, act, change);
    }

    /** As above; {@code ifMatch}, when given, must be the current version, else 412. */
    public Uni<Stored<T>> update(
            String what, String id, Long ifMatch, Act act, Function<Stored<T>, Change<T>> change) {
        return attempt(get(what, id), what, id, ifMatch, act, change, TRIES);
    }

    /**
     * Changes one that was just read, without reading it again; where somebody was faster it is
     * read like any other.
     */
    public Uni<Stored<T>> update(
            String what, Stored<T> known, Act act, Function<Stored<T>, Change<T>> change) {
        Uni<Stored<T>> read = Uni.createFrom().item(known);
        return attempt(read, what, id.apply(known.value()), null, act, change, TRIES);
    }

    /**
     * As {@link #update}, of many in one call of the store: each is one write of its own document
     * under its own condition. {@code known} are as they were read; where somebody was faster with
     * one it is read again. {@code change} leaves alone what it has changed already.
     */
    public Uni<Updated<T>> updateAll(
            Collection<Stored<T>> known, Act act, Function<Stored<T>, Change<T>> change) {
        return new BulkUpdate<>(this, id, act, change).of(known);
    }

    private Uni<Stored<T>> attempt(
            Uni<Stored<T>> read,
            String what,
            String id,
            Long ifMatch,
            Act act,
            Function<Stored<T>, Change<T>> change,
            int triesLeft) {
        return read.flatMap(current -> {
            if (ifMatch != null && ifMatch != current.version()) {
                throw Rejection.outdated("This is version " + current.version() + " of it.");
            }
            Change<T> next = change.apply(current);
            if (next.state().equals(current.value()) && next.facts().isEmpty()) {
                return Uni.createFrom().item(current);
            }
            return write(id, current, next, act).flatMap(written -> {
                if (written) {
                    return Uni.createFrom().item(new Stored<>(next.state(), current.nextVersion()));
                }
                if (triesLeft <= 1) {
                    throw Rejection.conflict(
                            "changed-meanwhile", "Others are changing this; try again.");
                }
                return attempt(get(what, id), what, id, ifMatch, act, change, triesLeft - 1);
            });
        });
    }

    private Uni<Boolean> write(String id, Stored<T> current, Change<T> next, Act act) {
        Diff diff = Diff.between(Bson.document(current.value()), Bson.document(next.state()));
        long version = current.nextVersion();
        List<BsonDocument> entries = outbox.entries(name, id, version, act, diff, next.facts());
        BsonDocument update = diff.update(version, entries);
        return collection
                .updateOne(
                        and(eq("_id", id), eq("version", current.version())), Bson.encoded(update))
                .onFailure(Documents::isDuplicate)
                .transform(e -> new DuplicateKey(e.getMessage()))
                .map(result -> result.getMatchedCount() == 1)
                .invoke(written -> {
                    if (written && !entries.isEmpty()) {
                        outbox.nudge(name, id);
                    }
                });
    }

    /** The document of a new value, as {@link #insert} writes it; for bulk inserts. */
    public BsonDocument newDocument(T value, Act act, List<? extends Fact<?>> facts) {
        BsonDocument document = Bson.document(value);
        String key = id.apply(value);
        Diff diff = act == null ? null : Diff.between(new BsonDocument(), document);
        List<BsonDocument> entries = outbox.entries(name, key, 1, act, diff, facts);
        BsonDocument head = new BsonDocument("_id", new BsonString(key))
                .append("version", new BsonInt64(1))
                .append("outbox", new BsonArray(entries));
        document.forEach(head::putIfAbsent);
        return head;
    }

    /** A document as its value and version. */
    public Stored<T> stored(BsonDocument document) {
        return new Stored<>(
                Bson.read(document, type), document.getNumber("version").longValue());
    }

    private static boolean isDuplicate(Throwable e) {
        return e instanceof MongoWriteException w && w.getError().getCode() == 11000;
    }
}

package com.earlybird.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonDocument;

/** Many documents, each changed as {@link Documents#update} changes one, in one call of the store. */
final class BulkUpdate<T> {
    private static final int TRIES = 4;

    private final Documents<T> documents;
    private final Function<T, String> id;
    private final Act act;
    private final Function<Stored<T>, Change<T>> change;

    BulkUpdate(
            Documents<T> documents,
            Function<T, String> id,
            Act act,
            Function<Stored<T>, Change<T>> change) {
        this.documents = documents;
        this.id = id;
        this.act = act;
        this.change = change;
    }

    Uni<Updated<T>> of(Collection<Stored<T>> known) {
        return attempt(known, TRIES);
    }

    private Uni<Updated<T>> attempt(Collection<Stored<T>> known, int triesLeft) {
        List<Stored<T>> same = new ArrayList<>();
        Map<String, Stored<T>> changed = new LinkedHashMap<>();
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        for (Stored<T> current : known) {
            Change<T> next = change.apply(current);
            if (next.state().equals(current.value()) && next.facts().isEmpty()) {
                same.add(current);
            } else {
                String key = id.apply(current.value());
                if (act != null || !next.facts().isEmpty()) {
                    telling.add(key);
                }
                writes.add(write(key, current, next));
                changed.put(key, new Stored<>(next.state(), current.nextVersion()));
            }
        }
        if (writes.isEmpty()) {
            return Uni.createFrom().item(new Updated<>(same, 0));
        }
        return documents
                .raw()
                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                .invoke(() ->
                        telling.forEach(key -> documents.outbox().nudge(documents.name(), key)))
                .flatMap(result -> result.getMatchedCount() == writes.size()
                        ? Uni.createFrom().item(plus(same, changed.values(), changed.size()))
                        : again(same, changed, triesLeft));
    }

    /** Somebody was faster with some: those that are not as they should be are changed again. */
    private Uni<Updated<T>> again(
            List<Stored<T>> same, Map<String, Stored<T>> changed, int triesLeft) {
        if (triesLeft <= 1) {
            throw Rejection.conflict("changed-meanwhile", "Others are changing these; try again.");
        }
        return documents.findAll(changed.keySet()).flatMap(now -> {
            List<Stored<T>> done = now.stream()
                    .filter(one -> one.equals(changed.get(id.apply(one.value()))))
                    .toList();
            List<Stored<T>> left =
                    now.stream().filter(one -> !done.contains(one)).toList();
            return attempt(left, triesLeft - 1)
                    .map(more -> plus(
                            plus(same, done, done.size()).all(),
                            more.all(),
                            done.size() + more.changed()));
        });
    }

    private WriteModel<BsonDocument> write(String key, Stored<T> current, Change<T> next) {
        Diff diff = Diff.between(Bson.document(current.value()), Bson.document(next.state()));
        long version = current.nextVersion();
        List<BsonDocument> entries =
                documents.outbox().entries(documents.name(), key, version, act, diff, next.facts());
        return new UpdateOneModel<>(
                and(eq("_id", key), eq("version", current.version())),
                Bson.encoded(diff.update(version, entries)));
    }

    private static <T> Updated<T> plus(
            List<Stored<T>> some, Collection<Stored<T>> others, int changed) {
        List<Stored<T>> all = new ArrayList<>(some);
        all.addAll(others);
        return new Updated<>(all, changed);
    }
}

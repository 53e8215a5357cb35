package com.earlybird.platform.ids;

import com.earlybird.platform.kernel.BusinessClock;
import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Human ids from counters (product.md, "Identifiers"): unique across instances, because the store
 * counts. A number taken and not used leaves a gap; where none may be, as with bills, the number is
 * taken elsewhere, in the write that uses it.
 */
@ApplicationScoped
public class Ids {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int RANGE_LIMIT = 100_000;
    private static final int DUPLICATE_KEY = 11000;

    private final ReactiveMongoCollection<BsonDocument> counters;
    private final BusinessClock clock;

    Ids(
            ReactiveMongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            BusinessClock clock) {
        this.counters = client.getDatabase(database).getCollection("counters", BsonDocument.class);
        this.clock = clock;
    }

    /** {@code OR-20260127-0001}, of today. */
    public Uni<String> dated(String prefix) {
        return datedRange(prefix, clock.today(), 1).map(ids -> ids.get(0));
    }

    /** {@code PR-0001}. */
    public Uni<String> plain(String prefix) {
        return range(prefix, 1).map(ids -> ids.get(0));
    }

    /** Several of one day in one step, in order. */
    public Uni<List<String>> datedRange(String prefix, LocalDate day, int count) {
        return range(prefix + "-" + DAY.format(day), count);
    }

    private Uni<List<String>> range(String counter, int count) {
        if (count < 1 || count > RANGE_LIMIT) {
            throw new IllegalArgumentException("a range of " + count + " ids");
        }
        return take(counter, count).map(last -> LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(n -> "%s-%04d".formatted(counter, n))
                .toList());
    }

    private Uni<Long> take(String counter, int count) {
        return counters.findOneAndUpdate(
                        Filters.eq("_id", counter),
                        Updates.inc("last", (long) count),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER))
                .map(document -> document.getNumber("last").longValue())
                // Two first takers may both try to create the counter; the slower one tries again.
                .onFailure(e -> e instanceof MongoCommandException command
                        && command.getErrorCode() == DUPLICATE_KEY)
                .retry()
                .atMost(5);
    }
}

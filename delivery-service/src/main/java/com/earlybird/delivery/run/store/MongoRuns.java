package com.earlybird.delivery.run.store;

import com.earlybird.delivery.run.app.RunPlace;
import com.earlybird.delivery.run.app.Runs;
import com.earlybird.delivery.run.domain.Run;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** One document a run, read by its {@code _id} alone; so it needs no index. */
@ApplicationScoped
class MongoRuns implements Runs, Repository {
    private final Documents<Run> documents;

    MongoRuns(Store store) {
        documents = store.documents("runs", Run.class, Run::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<List<Run>> find(Collection<String> ids) {
        return documents
                .findAll(ids)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Stored<Run>> update(String id, Act act, Function<Run, Change<Run>> change) {
        // The stops are added beside this; a change that leaves them alone does not write them.
        return documents.update("run", id, act, stored -> change.apply(stored.value()));
    }

    @Override
    public Uni<Void> add(List<RunPlace> places) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        byRun(places).forEach((runId, onRun) -> {
            RunPlace run = onRun.get(0);
            Bson update = Updates.combine(
                    Updates.setOnInsert("id", runId),
                    Updates.setOnInsert("version", 1L),
                    Updates.setOnInsert("delivery_boy_id", run.deliveryBoyId()),
                    Updates.setOnInsert("date", run.date().toString()),
                    Updates.setOnInsert("shift", run.shift().name()),
                    Updates.addEachToSet("stop_ids", stopIds(onRun)));
            writes.add(new UpdateOneModel<>(
                    Filters.eq("_id", runId), update, new UpdateOptions().upsert(true)));
        });
        if (writes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return documents
                .raw()
                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                // Two first stops may both try to create the run; the slower one tries again.
                .onFailure(BulkWrite::isOnlyRefusals)
                .retry()
                .atMost(3)
                .replaceWithVoid();
    }

    private static Map<String, List<RunPlace>> byRun(List<RunPlace> places) {
        Map<String, List<RunPlace>> runs = new LinkedHashMap<>();
        places.forEach(place ->
                runs.computeIfAbsent(place.runId(), id -> new ArrayList<>()).add(place));
        return runs;
    }

    private static List<String> stopIds(List<RunPlace> places) {
        return places.stream().map(RunPlace::stopId).distinct().toList();
    }
}

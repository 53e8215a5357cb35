package com.earlybird.billing.dunning.store;

import static com.mongodb.client.model.Filters.lte;

import com.earlybird.billing.dunning.app.Dunnings;
import com.earlybird.billing.dunning.domain.Dunning;
import com.earlybird.billing.dunning.domain.OpenBill;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkInsert;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/** {@code dunning}: one document for each customer who was asked for money. */
@ApplicationScoped
class MongoDunnings implements Dunnings, Repository {
    private final Documents<Dunning> documents;

    MongoDunnings(Store store) {
        documents = store.documents(
                "dunning",
                Dunning.class,
                Dunning::id,
                Index.on("whom to look at today", "next_look"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Void> add(Map<String, List<OpenBill>> byCustomer, LocalDate today) {
        // Nearly everybody got a bill last month; who came meanwhile is refused, and changed too.
        return documents
                .findAll(byCustomer.keySet())
                .flatMap(there -> insert(without(there, byCustomer), today)
                        .flatMap(documents::findAll)
                        .map(meanwhile -> Stream.of(there, meanwhile)
                                .flatMap(List::stream)
                                .toList()))
                .flatMap(there -> documents.updateAll(there, null, now -> {
                    Dunning dunning = now.value();
                    return Change.to(dunning.with(byCustomer.get(dunning.id()), today));
                }))
                .replaceWithVoid();
    }

    private static Map<String, List<OpenBill>> without(
            List<Stored<Dunning>> there, Map<String, List<OpenBill>> byCustomer) {
        Map<String, List<OpenBill>> others = new HashMap<>(byCustomer);
        there.forEach(dunning -> others.remove(dunning.value().id()));
        return others;
    }

    private Uni<Set<String>> insert(Map<String, List<OpenBill>> byCustomer, LocalDate today) {
        List<BsonDocument> first = byCustomer.entrySet().stream()
                .map(own -> Dunning.of(own.getKey(), own.getValue(), today))
                .map(dunning -> documents.newDocument(dunning, null, List.of()))
                .toList();
        return BulkInsert.into(documents.raw(), first);
    }

    @Override
    public Uni<Void> wake(String customerId, LocalDate today) {
        return documents
                .find(customerId)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : quietly(customerId, now -> now.wakened(today)).replaceWithVoid());
    }

    @Override
    public Uni<Page<Dunning>> toLookAt(LocalDate today, String cursor, int limit) {
        return documents
                .page(lte("next_look", today.toString()), cursor, limit, false)
                .map(page -> page.map(Stored::value));
    }

    @Override
    public Uni<Dunning> update(String customerId, Function<Dunning, Change<Dunning>> change) {
        return documents
                .update("dunning", customerId, null, now -> change.apply(now.value()))
                .map(Stored::value);
    }
}

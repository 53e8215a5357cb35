package com.earlybird.order.hold.store;

import com.earlybird.order.hold.app.Holds;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;

@ApplicationScoped
class MongoHolds implements Holds, Repository {
    private static final int MOST = 10_000;

    private final Documents<Hold> holds;

    MongoHolds(Store store) {
        holds = store.documents(
                "holds", Hold.class, Hold::id, Index.on("the holds of a day", "to", "from"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(holds);
    }

    @Override
    public Uni<List<Hold>> between(LocalDate from, LocalDate to) {
        return everBetween(from, to).map(found -> found.stream()
                .filter(hold -> hold.withdrawnAt() == null)
                .toList());
    }

    @Override
    public Uni<List<Hold>> everBetween(LocalDate from, LocalDate to) {
        Bson touching =
                Filters.and(Filters.gte("to", from.toString()), Filters.lte("from", to.toString()));
        return holds.findAll(touching, MOST)
                .map(found -> found.stream().map(Stored::value).toList());
    }

    @Override
    public Uni<Page<Stored<Hold>>> page(String cursor, int limit) {
        return holds.page(Filters.exists("withdrawn_at", false), cursor, limit, true);
    }

    @Override
    public Uni<Stored<Hold>> add(Hold hold, Act act) {
        return holds.insert(hold, act, List.of())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> holds.get("hold", hold.id()));
    }

    @Override
    public Uni<Stored<Hold>> update(String id, Act act, Function<Hold, Hold> change) {
        return holds.update("hold", id, act, stored -> Change.to(change.apply(stored.value())));
    }
}

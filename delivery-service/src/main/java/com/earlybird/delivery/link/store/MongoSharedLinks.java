package com.earlybird.delivery.link.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.earlybird.delivery.link.app.SharedLinks;
import com.earlybird.delivery.link.domain.PinLock;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * {@code shared_links}, and {@code shared_link_visits}, to which is only ever added. The counts of
 * tries and uses are guarded writes beside the version: they are not the administrator's changes.
 */
@ApplicationScoped
class MongoSharedLinks implements SharedLinks, Repository {
    // A run has some hundred stops; what goes beyond this is somebody's machine.
    private static final long MOST_VISITS = 5_000;

    private final Documents<SharedLink> links;
    private final Documents<Visit> visits;

    MongoSharedLinks(Store store) {
        links = store.documents(
                "shared_links",
                SharedLink.class,
                SharedLink::id,
                Index.unique("from a token to its link", "token_hash"),
                Index.on("a delivery boy's links", "delivery_boy_id", "date"),
                Index.on("the links of a day", "date"));
        visits = store.documents(
                "shared_link_visits",
                Visit.class,
                Visit::id,
                Index.on("what was done with a link, in order", "link_id", "_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(links, visits);
    }

    @Override
    public Uni<Stored<SharedLink>> add(SharedLink link, Act act) {
        return links.insert(link, act, List.of());
    }

    @Override
    public Uni<Stored<SharedLink>> get(String id) {
        return links.get("shared link", id);
    }

    @Override
    public Uni<Optional<SharedLink>> ofToken(String tokenHash) {
        return links.findOne(eq("token_hash", tokenHash)).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<Stored<SharedLink>> update(
            String id, Act act, Function<SharedLink, Change<SharedLink>> change) {
        return links.update("shared link", id, act, stored -> change.apply(stored.value()));
    }

    @Override
    public Uni<Page<Stored<SharedLink>>> page(
            String deliveryBoyId, LocalDate date, String cursor, int limit) {
        BsonDocument filter = new BsonDocument();
        if (deliveryBoyId != null) {
            filter.append("delivery_boy_id", new BsonString(deliveryBoyId));
        }
        if (date != null) {
            filter.append("date", new BsonString(date.toString()));
        }
        return links.page(filter, cursor, limit, true);
    }

    /** One more while there are fewer than five, or the first again once the lock is over. */
    @Override
    public Uni<Boolean> takePinTry(String id, Instant now) {
        Bson triedNow = set("pin.tried_at", JsonManner.text(now));
        Bson notBlocked = lt("pin.wrong", (long) PinLock.MOST_WRONG);
        return changed(
                        and(eq("_id", id), lt("pin.tries", (long) PinLock.TRIES), notBlocked),
                        combine(inc("pin.tries", 1L), inc("pin.wrong", 1L), triedNow))
                .flatMap(taken -> taken
                        ? Uni.createFrom().item(true)
                        : changed(
                                and(eq("_id", id), lockIsOver(now), notBlocked),
                                combine(set("pin.tries", 1L), inc("pin.wrong", 1L), triedNow)));
    }

    private static Bson lockIsOver(Instant now) {
        return lt("pin.tried_at", JsonManner.text(PinLock.forgottenBefore(now)));
    }

    @Override
    public Uni<Void> givePinTryBack(String id) {
        return changed(eq("_id", id), combine(inc("pin.tries", -1L), inc("pin.wrong", -1L)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> record(Visit visit) {
        String count = visit.kind().isAct() ? "use.acts" : "use.views";
        return changed(
                        and(eq("_id", visit.linkId()), lt(count, MOST_VISITS)),
                        combine(inc(count, 1L), set("use.last_at", JsonManner.text(visit.at()))))
                .flatMap(counted -> counted
                        ? visits.raw()
                                .insertOne(visits.newDocument(visit, null, List.of()))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Page<Visit>> visits(String linkId, String cursor, int limit) {
        return visits.page(eq("link_id", linkId), cursor, limit, false)
                .map(page -> page.map(Stored::value));
    }

    private Uni<Boolean> changed(Bson filter, Bson update) {
        return links.raw().updateOne(filter, update).map(result -> result.getMatchedCount() == 1);
    }
}

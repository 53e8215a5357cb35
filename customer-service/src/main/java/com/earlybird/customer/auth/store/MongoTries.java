package com.earlybird.customer.auth.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.earlybird.customer.auth.app.Tries;
import com.earlybird.customer.auth.domain.LoginLock;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.store.Store;
import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** The collection {@code login_tries}: {@code _id} the login, {@code count}, {@code last_at}. */
@ApplicationScoped
class MongoTries implements Tries {
    private static final int DUPLICATE_KEY = 11000;

    private final ReactiveMongoCollection<BsonDocument> tries;

    MongoTries(Store store) {
        tries = store.collection("login_tries");
    }

    /** One more, while there are fewer than five; else the first again once the lock is over. */
    @Override
    public Uni<Boolean> take(String login, Instant now) {
        return more(login, now)
                .flatMap(taken -> taken ? yes() : first(login, now))
                .flatMap(taken -> taken ? yes() : afterTheLock(login, now));
    }

    private Uni<Boolean> more(String login, Instant now) {
        return tries.updateOne(
                        and(eq("_id", login), lt("count", (long) LoginLock.TRIES)),
                        combine(inc("count", 1L), set("last_at", JsonManner.text(now))))
                .map(result -> result.getMatchedCount() == 1);
    }

    private Uni<Boolean> first(String login, Instant now) {
        BsonDocument document = new BsonDocument("_id", new BsonString(login))
                .append("count", new BsonInt64(1))
                .append("last_at", new BsonString(JsonManner.text(now)));
        return tries.insertOne(document)
                .replaceWith(true)
                .onFailure(MongoTries::isThere)
                // It is locked, or another first try was faster: then this is one more.
                .recoverWithUni(() -> more(login, now));
    }

    private Uni<Boolean> afterTheLock(String login, Instant now) {
        String end = JsonManner.text(LoginLock.forgottenBefore(now));
        return tries.updateOne(
                        and(eq("_id", login), lt("last_at", end)),
                        combine(set("count", 1L), set("last_at", JsonManner.text(now))))
                .map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public Uni<Void> giveBack(String login) {
        return tries.deleteOne(eq("_id", login)).replaceWithVoid();
    }

    @Override
    public Uni<Void> removeOld(Instant now) {
        String end = JsonManner.text(LoginLock.forgottenBefore(now));
        return tries.deleteMany(lt("last_at", end)).replaceWithVoid();
    }

    private static Uni<Boolean> yes() {
        return Uni.createFrom().item(true);
    }

    private static boolean isThere(Throwable e) {
        return e instanceof MongoWriteException w && w.getError().getCode() == DUPLICATE_KEY;
    }
}

package com.earlybird.customer.auth.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.earlybird.customer.auth.app.Sessions;
import com.earlybird.customer.auth.domain.RefreshToken;
import com.earlybird.customer.auth.domain.Session;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.store.Store;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The collection {@code sessions}. No record of business: no version, no audit, no facts. */
@ApplicationScoped
class MongoSessions implements Sessions {
    private final ReactiveMongoCollection<BsonDocument> sessions;

    MongoSessions(Store store) {
        sessions = store.collection("sessions");
    }

    @Override
    public Uni<Void> add(Session session) {
        BsonDocument document = Bson.document(session);
        document.put("_id", new BsonString(session.id()));
        return sessions.insertOne(document).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Session>> find(String id) {
        return sessions.find(eq("_id", id)).collect().first().map(document -> Optional.ofNullable(
                        document)
                .map(found -> Bson.read(found, Session.class)));
    }

    @Override
    public Uni<Boolean> rotate(RefreshToken token, RefreshToken next, Instant expiresAt) {
        return sessions.updateOne(
                        and(eq("_id", token.sessionId()), eq("token_hash", token.hash())),
                        combine(
                                set("token_hash", next.hash()),
                                set("expires_at", JsonManner.text(expiresAt))))
                .map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public Uni<Void> end(String id) {
        return sessions.deleteOne(eq("_id", id)).replaceWithVoid();
    }

    @Override
    public Uni<Void> removeExpired(Instant now) {
        return sessions.deleteMany(lt("expires_at", JsonManner.text(now))).replaceWithVoid();
    }
}

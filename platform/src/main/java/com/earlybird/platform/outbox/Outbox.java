package com.earlybird.platform.outbox;

import com.earlybird.contracts.Topic;
import com.earlybird.platform.audit.AuditTrail;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.store.Diff;
import com.earlybird.platform.tracing.Traceparent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * What a write leaves inside its document for the {@link Relay}: the audit entry and the facts, in
 * order. Entry ids are {@code collection/id/version/n}, so a fact published twice has one id.
 */
@ApplicationScoped
public class Outbox {
    private final ObjectMapper mapper = JsonManner.tolerant();
    private final BusinessClock clock;
    private final Relay relay;

    Outbox(BusinessClock clock, Relay relay) {
        this.clock = clock;
        this.relay = relay;
    }

    /** Entries for one version of one document. Without an act there is no audit entry. */
    public List<BsonDocument> entries(
            String collection,
            String documentId,
            long version,
            Act act,
            Diff diff,
            List<? extends Fact<?>> facts) {
        Instant now = clock.now();
        String prefix = collection + "/" + documentId + "/" + version + "/";
        List<BsonDocument> entries = new ArrayList<>(facts.size() + 1);
        if (act != null && diff != null) {
            BsonDocument audit = AuditTrail.entry(collection, documentId, version, act, diff, now);
            entries.add(
                    new BsonDocument("id", new BsonString(prefix + "0")).append("audit", audit));
        }
        for (Fact<?> fact : facts) {
            String id = prefix + (entries.size() + 1);
            BsonDocument entry = entry(id, documentId, fact, now);
            add(entry, "correlation_id", act == null ? null : act.caller().correlationId());
            add(entry, Traceparent.HEADER, traceparent(act));
            entries.add(entry);
        }
        return entries;
    }

    // It is published later, by another thread: what it belongs to has to be noted here.
    private static String traceparent(Act act) {
        String callers = act == null ? null : act.caller().traceparent();
        return callers == null ? Traceparent.current() : callers;
    }

    private static void add(BsonDocument entry, String name, String value) {
        if (value != null) {
            entry.append(name, new BsonString(value));
        }
    }

    private BsonDocument entry(String id, String subject, Fact<?> fact, Instant now) {
        Topic<?> topic = fact.topic();
        return new BsonDocument("id", new BsonString(id))
                .append("topic", new BsonString(topic.name()))
                .append("key", new BsonString(fact.key()))
                .append("subject", new BsonString(subject))
                .append("time", new BsonString(JsonManner.text(now)))
                .append("data", new BsonString(json(fact.data())));
    }

    /** Says that this document has something to publish. Cheap; call it after the write. */
    public void nudge(String collection, String documentId) {
        relay.nudge(collection, documentId);
    }

    /**
     * As {@link #nudge}, of a document that is known to hold {@code entries} and no others, as one
     * that was inserted just now: whoever carries them has no need to read them first.
     */
    public void nudge(String collection, String documentId, List<BsonDocument> entries) {
        if (!entries.isEmpty()) {
            relay.nudge(collection, documentId, entries);
        }
    }

    private String json(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact that cannot be written as JSON", e);
        }
    }
}

package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.billing.ledger.domain.PageTotals;
import com.earlybird.billing.ledger.domain.Placement;
import com.earlybird.billing.ledger.domain.Posting;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Stored;
import java.util.Collection;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** The conditions and changes of a page, as the store takes them. */
final class PageUpdates {
    private PageUpdates() {}

    /** Open, without any of these keys, and with room for these lines. */
    static BsonDocument takes(PageId id, Collection<Posting> postings) {
        BsonArray keys = new BsonArray();
        postings.forEach(posting -> keys.add(new BsonString(posting.key())));
        long room = Placement.MOST_LINES - (long) lines(postings);
        return new BsonDocument("_id", new BsonString(id.toString()))
                .append("status", new BsonString(PageStatus.OPEN.name()))
                .append("keys", new BsonDocument("$nin", keys))
                .append("lines", new BsonDocument("$not", op("$gt", new BsonInt64(room))));
    }

    /** Open, and as it was read. */
    static BsonDocument unchanged(Stored<Page> page) {
        return unchanged(page, PageStatus.OPEN);
    }

    /** In that state, and as it was read. */
    static BsonDocument unchanged(Stored<Page> page, PageStatus status) {
        return new BsonDocument("_id", new BsonString(page.value().id()))
                .append("status", new BsonString(status.name()))
                .append("version", new BsonInt64(page.version()));
    }

    /** Adds postings and their sums; what else the write does is appended by the caller. */
    static BsonDocument add(Collection<Posting> postings) {
        BsonArray keys = new BsonArray();
        BsonArray entries = new BsonArray();
        PageTotals totals = PageTotals.NONE;
        BsonDocument names = new BsonDocument();
        for (Posting posting : postings) {
            keys.add(new BsonString(posting.key()));
            posting.productNames()
                    .forEach((id, name) ->
                            names.append("product_names." + id, new BsonString(name)));
            posting.entries().forEach(entry -> entries.add(EntryDocuments.document(entry)));
            totals = totals.plus(PageTotals.of(posting.entries()));
        }
        BsonDocument increments = new BsonDocument("version", new BsonInt64(1))
                .append("lines", new BsonInt64(lines(postings)));
        addSums(increments, "totals", Bson.document(totals));
        BsonDocument update = new BsonDocument("$inc", increments);
        if (!names.isEmpty()) {
            update.append("$set", names);
        }
        if (!postings.isEmpty()) {
            update.append(
                    "$push",
                    new BsonDocument("keys", op("$each", keys))
                            .append("entries", op("$each", entries)));
        }
        return update;
    }

    private static void addSums(BsonDocument increments, String path, BsonDocument sums) {
        sums.forEach((name, sum) -> {
            if (sum.isDocument()) {
                addSums(increments, path + "." + name, sum.asDocument());
            } else if (sum.asInt64().getValue() != 0) {
                increments.append(path + "." + name, sum);
            }
        });
    }

    /** What an upsert writes beside what its condition and its change say. */
    static BsonDocument onInsert(PageId id) {
        return new BsonDocument("id", new BsonString(id.toString()))
                .append("month", new BsonString(id.month().toString()))
                .append("customer_id", new BsonString(id.customerId()));
    }

    /** Sets these fields too. */
    static void set(BsonDocument update, BsonDocument fields) {
        if (update.containsKey("$set")) {
            update.getDocument("$set").putAll(fields);
        } else {
            update.append("$set", fields);
        }
    }

    /** Puts entries for the relay into the same write. */
    static void publish(BsonDocument update, List<BsonDocument> outbox) {
        if (!outbox.isEmpty()) {
            BsonDocument push =
                    update.containsKey("$push") ? update.getDocument("$push") : new BsonDocument();
            update.append("$push", push.append("outbox", op("$each", new BsonArray(outbox))));
        }
    }

    /** A finished change, for many at once. */
    static BsonDocument encoded(BsonDocument update) {
        return Bson.encoded(update);
    }

    static BsonDocument op(String name, BsonValue value) {
        return new BsonDocument(name, value);
    }

    private static int lines(Collection<Posting> postings) {
        return postings.stream().mapToInt(posting -> posting.entries().size()).sum();
    }
}

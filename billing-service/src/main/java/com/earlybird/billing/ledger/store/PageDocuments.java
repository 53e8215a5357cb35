package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Stored;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Pages as the store holds them: the head in the general way, keys and entries by hand. */
final class PageDocuments {
    private static final BsonArray NONE = new BsonArray();

    private PageDocuments() {}

    static Stored<Page> stored(BsonDocument document) {
        List<String> keys = new ArrayList<>();
        for (BsonValue key : document.getArray("keys", NONE)) {
            keys.add(key.asString().getValue());
        }
        List<Entry> entries = new ArrayList<>();
        for (BsonValue entry : document.getArray("entries", NONE)) {
            entries.add(EntryDocuments.read(entry.asDocument()));
        }
        BsonDocument head = new BsonDocument();
        document.forEach((name, value) -> {
            if (!name.equals("keys") && !name.equals("entries") && !name.equals("outbox")) {
                head.append(name, value);
            }
        });
        return new Stored<>(
                Bson.read(head, Page.class).holding(keys, entries),
                document.getNumber("version").longValue());
    }
}

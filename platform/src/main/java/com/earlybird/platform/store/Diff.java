package com.earlybird.platform.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** The top-level fields in which two states of a document differ, before and after. */
public record Diff(BsonDocument before, BsonDocument after) {
    static Diff between(BsonDocument old, BsonDocument now) {
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        BsonDocument before = new BsonDocument();
        BsonDocument after = new BsonDocument();
        for (String name : names) {
            BsonValue was = old.get(name);
            BsonValue is = now.get(name);
            if (was == null ? is == null : was.equals(is)) {
                continue;
            }
            if (was != null) {
                before.append(name, was);
            }
            if (is != null) {
                after.append(name, is);
            }
        }
        return new Diff(before, after);
    }

    /** One update that sets what is new, unsets what is gone and appends to the outbox. */
    BsonDocument update(long version, List<BsonDocument> outboxEntries) {
        BsonDocument set = new BsonDocument("version", new BsonInt64(version));
        after.forEach(set::append);
        BsonDocument unset = new BsonDocument();
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> unset.append(name, new BsonString("")));
        BsonDocument update = new BsonDocument("$set", set);
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        if (!outboxEntries.isEmpty()) {
            update.append(
                    "$push",
                    new BsonDocument(
                            "outbox", new BsonDocument("$each", new BsonArray(outboxEntries))));
        }
        return update;
    }
}

package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The conditions of a query that name many texts, one of which a field has to be. The general way
 * compares a document with each of them, so that asking for twice as many costs four times as much;
 * here they are looked up.
 *
 * @param byField the texts, by the name of a field at the top
 * @param rest what else the query asks
 */
record ManyValues(Map<String, Set<Object>> byField, Document rest) {
    private static final int FEWEST = 8;

    static ManyValues of(Document query) {
        ManyValues found = new ManyValues(new LinkedHashMap<>(), null);
        return new ManyValues(found.byField, found.without(query));
    }

    /** @param whole matches a document against the whole query */
    Predicate<Document> filter(Predicate<Document> whole) {
        return document -> {
            for (Map.Entry<String, Set<Object>> field : byField.entrySet()) {
                // Anything but a text, such as an array of them, is compared the general way.
                if (!(document.get(field.getKey()) instanceof String text)) {
                    return whole.test(document);
                }
                if (!field.getValue().contains(text)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** The query without what is taken here. */
    private Document without(Document query) {
        Document left = new Document();
        query.forEach((name, condition) -> {
            if (name.equals("$and") && condition instanceof Collection<?> all) {
                left.put(name, all.stream().map(this::part).toList());
            } else if (isManyTexts(name, condition) && !byField.containsKey(name)) {
                byField.put(name, new HashSet<>((Collection<?>) ((Document) condition).get("$in")));
            } else {
                left.put(name, condition);
            }
        });
        return left;
    }

    private Object part(Object ofAnd) {
        return ofAnd instanceof Document query ? without(query) : ofAnd;
    }

    private static boolean isManyTexts(String name, Object condition) {
        return name.indexOf('.') < 0
                && condition instanceof Document operators
                && operators.size() == 1
                && operators.get("$in") instanceof Collection<?> any
                && any.size() >= FEWEST
                && any.stream().allMatch(String.class::isInstance);
    }
}

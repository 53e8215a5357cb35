package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * The part of an index that a query has to look at: the leading fields it fixes to values, then at
 * most one bound on the field after them. It may hold more than what the query asks for (every
 * document found is matched against the whole query afterwards), never less.
 *
 * @param prefixes the fixed values, one list for each value of an {@code $in}
 * @param lower where to begin after a prefix, or null
 * @param upper where to end after a prefix, or null; never together with {@code lower}, because
 *     two elements of an array may satisfy one bound each
 * @param without whether the bound itself is not part of it
 */
record KeyRange(List<List<Object>> prefixes, Object lower, Object upper, boolean without) {
    /** All of an index. */
    static final KeyRange WHOLE = new KeyRange(List.of(List.of()), null, null, false);

    private static final int MAX_PREFIXES = 10_000;
    private static final List<String> BOUNDS = List.of("$gte", "$gt", "$lte", "$lt");

    /** How an index on these fields serves the query; empty when it does not. */
    static Optional<KeyRange> of(Document query, List<String> fields) {
        List<List<Object>> prefixes = List.of(List.of());
        for (String field : fields) {
            List<Object> asked = conditionsOn(field, query);
            List<Object> values = firstFixed(asked);
            if (values.isEmpty() || (long) prefixes.size() * values.size() > MAX_PREFIXES) {
                return bounded(prefixes, asked);
            }
            prefixes = extend(prefixes, values);
        }
        return Optional.of(new KeyRange(prefixes, null, null, false));
    }

    /** A text that the query asks the field to be; null where it asks for none. */
    static String textOf(String field, Document query) {
        for (Object condition : conditionsOn(field, query)) {
            if (condition instanceof String text) {
                return text;
            }
        }
        return null;
    }

    /** How many fields are fixed; the more, the fewer documents are looked at. */
    int fixedFields() {
        return prefixes.get(0).size();
    }

    /** Gives every entry of the index that lies in this part, in the order of the index. */
    <V> void forEach(MVMap<KeyValue, V> entries, BiConsumer<KeyValue, V> found) {
        for (List<Object> prefix : prefixes) {
            List<Object> from = new ArrayList<>(prefix);
            if (lower != null) {
                from.add(lower);
                if (without) {
                    from.add(KeyType.HIGHEST);
                }
            }
            Cursor<KeyValue, V> cursor = entries.cursor(from.isEmpty() ? null : new KeyValue(from));
            while (cursor.hasNext()) {
                KeyValue key = cursor.next();
                if (!startsWith(key, prefix) || isPast(key, prefix.size())) {
                    break;
                }
                found.accept(key, cursor.getValue());
            }
        }
    }

    /** The keys behind the one prefix there is, in the order of the index or against it. */
    Stream<KeyValue> inOrder(MVMap<KeyValue, ?> entries, boolean descending) {
        List<Object> prefix = prefixes.get(0);
        List<Object> from = new ArrayList<>(prefix);
        Object bound = descending ? upper : lower;
        if (bound != null) {
            from.add(bound);
        }
        boolean behindBound = descending != without;
        if (bound == null ? descending : behindBound) {
            from.add(KeyType.HIGHEST);
        }
        Cursor<KeyValue, ?> cursor =
                entries.cursor(from.isEmpty() ? null : new KeyValue(from), null, descending);
        Iterable<KeyValue> keys = () -> cursor;
        return StreamSupport.stream(keys.spliterator(), false)
                .takeWhile(key -> startsWith(key, prefix)
                        && !(descending
                                ? isBefore(key, prefix.size())
                                : isPast(key, prefix.size())));
    }

    private boolean isBefore(KeyValue key, int field) {
        int order = lower == null ? 1 : KeyType.compareValues(key.get(field), lower);
        return order < 0 || without && order == 0;
    }

    private boolean isPast(KeyValue key, int field) {
        int order = upper == null ? -1 : KeyType.compareValues(key.get(field), upper);
        return order > 0 || without && order == 0;
    }

    private static boolean startsWith(KeyValue key, List<Object> prefix) {
        for (int i = 0; i < prefix.size(); i++) {
            if (KeyType.compareValues(key.get(i), prefix.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    // Drivers write "and" as a list of queries; all of them have to hold.
    private static List<Object> conditionsOn(String field, Document query) {
        List<Object> conditions = new ArrayList<>();
        if (query.containsKey(field)) {
            conditions.add(query.get(field));
        }
        if (query.get("$and") instanceof Collection<?> all) {
            for (Object one : all) {
                if (one instanceof Document part) {
                    conditions.addAll(conditionsOn(field, part));
                }
            }
        }
        return conditions;
    }

    private static List<Object> firstFixed(List<Object> conditions) {
        for (Object condition : conditions) {
            List<Object> values = fixedValues(condition);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    private static Optional<KeyRange> bounded(List<List<Object>> prefixes, List<Object> asked) {
        for (String operator : BOUNDS) {
            for (Object condition : asked) {
                Object value = bound(condition, operator);
                if (value != null) {
                    return Optional.of(bounded(prefixes, operator, value));
                }
            }
        }
        return prefixes.get(0).isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyRange(prefixes, null, null, false));
    }

    private static KeyRange bounded(List<List<Object>> prefixes, String operator, Object value) {
        boolean without = operator.equals("$gt") || operator.equals("$lt");
        return operator.startsWith("$g")
                ? new KeyRange(prefixes, value, null, without)
                : new KeyRange(prefixes, null, value, without);
    }

    private static Object bound(Object asked, String operator) {
        return asked instanceof Document operators && isPlain(operators.get(operator))
                ? normal(operators.get(operator))
                : null;
    }

    private static List<Object> fixedValues(Object asked) {
        if (isPlain(asked)) {
            return List.of(normal(asked));
        }
        if (!(asked instanceof Document operators)) {
            return List.of();
        }
        if (isPlain(operators.get("$eq"))) {
            return List.of(normal(operators.get("$eq")));
        }
        if (operators.get("$in") instanceof Collection<?> any
                && any.stream().allMatch(KeyRange::isPlain)) {
            return any.stream().map(KeyRange::normal).distinct().toList();
        }
        return List.of();
    }

    // Null also means a missing field, and documents and arrays compare in ways of their own.
    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof java.time.Instant
                || value instanceof de.bwaldvogel.mongo.bson.ObjectId;
    }

    private static Object normal(Object value) {
        return new KeyValue(value).normalized().get(0);
    }

    private static List<List<Object>> extend(List<List<Object>> prefixes, List<Object> values) {
        List<List<Object>> longer = new ArrayList<>(prefixes.size() * values.size());
        for (List<Object> prefix : prefixes) {
            for (Object value : values) {
                List<Object> next = new ArrayList<>(prefix);
                next.add(value);
                longer.add(next);
            }
        }
        return longer;
    }
}

package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields that a query looks at, its order goes by and its projection asks for, beside the id. */
final class FieldsRead {
    private static final String ID = "_id";

    private FieldsRead() {}

    /** Empty where it cannot be told, or where it is all that a document has. */
    static Optional<Set<String>> of(Document query, Document order, Document projection) {
        Set<String> fields = new HashSet<>();
        boolean some = projection != null
                && projection.entrySet().stream().allMatch(FieldsRead::isWanted)
                && projection.keySet().stream().anyMatch(name -> wants(projection, name));
        if (!some || !addConditions(query, fields) || !addOrder(order, fields)) {
            return Optional.empty();
        }
        fields.addAll(projection.keySet());
        fields.remove(ID);
        return Optional.of(fields);
    }

    private static boolean isWanted(Map.Entry<String, Object> field) {
        Object value = field.getValue();
        boolean isPlain = value instanceof Number || value instanceof Boolean;
        return isPlain && (Utils.isTrue(value) || field.getKey().equals(ID));
    }

    private static boolean wants(Document projection, String name) {
        return Utils.isTrue(projection.get(name));
    }

    /** The order in which documents lie is not that of an index. */
    private static boolean addOrder(Document order, Set<String> fields) {
        if (order != null) {
            fields.addAll(order.keySet());
        }
        return fields.stream().noneMatch(field -> field.startsWith("$"));
    }

    private static boolean addConditions(Document query, Set<String> fields) {
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            if (condition.getKey().equals("$and")
                    && condition.getValue() instanceof Collection<?> all) {
                if (!all.stream()
                        .allMatch(one ->
                                one instanceof Document part && addConditions(part, fields))) {
                    return false;
                }
            } else if (condition.getKey().startsWith("$")) {
                return false;
            } else {
                fields.add(condition.getKey());
            }
        }
        return true;
    }
}

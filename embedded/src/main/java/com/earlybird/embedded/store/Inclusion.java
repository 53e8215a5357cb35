package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some fields, and the id.
 *
 * @param wanted by name; an inclusion of its own where only fields within are wanted, else null
 */
record Inclusion(Map<String, Inclusion> wanted) implements QuickProjection {

    /** Empty where a field is wanted both whole and in part. */
    static Optional<Inclusion> of(Set<String> paths) {
        Inclusion all = new Inclusion(new HashMap<>());
        all.wanted.put("_id", null);
        boolean clear = paths.stream().filter(path -> !path.equals("_id")).allMatch(all::add);
        return clear ? Optional.of(all) : Optional.empty();
    }

    private boolean add(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return !wanted.containsKey(path) && wanted.put(path, null) == null;
        }
        String name = path.substring(0, dot);
        if (wanted.containsKey(name) && wanted.get(name) == null) {
            return false;
        }
        return wanted.computeIfAbsent(name, x -> new Inclusion(new HashMap<>()))
                .add(path.substring(dot + 1));
    }

    @Override
    public Document from(Document stored) {
        Document answer = new Document();
        stored.forEach((name, value) -> {
            if (wanted.containsKey(name)) {
                Inclusion within = wanted.get(name);
                if (within == null) {
                    answer.put(name, value);
                } else if (value instanceof Document inner) {
                    answer.put(name, within.from(inner));
                } else if (value instanceof List<?> elements) {
                    answer.put(name, within.fromEach(elements));
                }
            }
        });
        return answer;
    }

    private List<Document> fromEach(List<?> elements) {
        return elements.stream()
                .filter(Document.class::isInstance)
                .map(element -> from((Document) element))
                .toList();
    }
}

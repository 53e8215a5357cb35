package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The updates that the services make many of, without the several copies of the whole document that
 * the general way takes: {@code $set}, {@code $unset}, {@code $inc} of whole numbers, {@code $push}
 * at the end and {@code $pull} by a field, on plain paths. Whatever is anything else goes the
 * general way, and so does whatever the general way would refuse.
 */
final class QuickUpdate {
    /** What is asked is not one of the simple things. */
    private static final class NotSimple extends RuntimeException {
        NotSimple() {
            super(null, null, false, false);
        }
    }

    private static final NotSimple NOT_SIMPLE = new NotSimple();
    private static final Set<String> CREATING = Set.of("$set", "$inc", "$push");

    private final Document before;
    private final Document after;
    private final Set<String> roots = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    // Documents within that were copied or made here already.
    private final Set<Document> own = Collections.newSetFromMap(new IdentityHashMap<>());

    private QuickUpdate(Document before) {
        this.before = before;
        this.after = before.clone();
    }

    /** The document with the update done; empty where it has to be done the general way. */
    static Optional<QuickUpdate> of(Document before, Document update) {
        QuickUpdate quick = new QuickUpdate(before);
        try {
            update.forEach(quick::apply);
            return Optional.of(quick);
        } catch (NotSimple e) {
            return Optional.empty();
        }
    }

    Document after() {
        return after;
    }

    boolean changed() {
        return roots.stream().anyMatch(root -> !same(before.get(root), after.get(root)));
    }

    /** Whether it wrote a field that begins with this one. */
    boolean touches(String field) {
        return roots.contains(root(field));
    }

    private static boolean same(Object was, Object is) {
        // The elements of long arrays are not read where their number says it already.
        if (was instanceof List<?> a && is instanceof List<?> b && a.size() != b.size()) {
            return false;
        }
        return was == is || Objects.equals(was, is);
    }

    private void apply(String operator, Object fields) {
        if (!(fields instanceof Document all)) {
            throw NOT_SIMPLE;
        }
        if (operator.equals("$setOnInsert")) {
            return;
        }
        all.forEach((path, value) -> apply(operator, path, value));
    }

    private void apply(String operator, String path, Object value) {
        if (!paths.add(path) || path.equals("_id") || path.indexOf('$') >= 0) {
            throw NOT_SIMPLE;
        }
        roots.add(root(path));
        Document parent = parentOf(path, CREATING.contains(operator));
        String name = path.substring(path.lastIndexOf('.') + 1);
        switch (operator) {
            case "$set" -> parent.put(name, value);
            case "$unset" -> parent.remove(name);
            case "$inc" -> parent.put(name, sum(parent.get(name), value));
            case "$push" -> parent.put(name, pushed(parent, name, value));
            case "$pull" -> pull(parent, name, value);
            default -> throw NOT_SIMPLE;
        }
    }

    private Document ownCopy(Document parent, String name, boolean creates) {
        Object now = parent.get(name);
        if (now == null && creates && !parent.containsKey(name)) {
            return new Document();
        }
        if (now instanceof Document inner) {
            return own.contains(inner) ? inner : inner.clone();
        }
        throw NOT_SIMPLE;
    }

    /** The document that holds the last name of the path: a copy of our own, all the way down. */
    private Document parentOf(String path, boolean creates) {
        Document parent = after;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            String name = path.substring(from, dot);
            Document copy = ownCopy(parent, name, creates);
            if (own.add(copy)) {
                parent.put(name, copy);
            }
            parent = copy;
            from = dot + 1;
        }
        return parent;
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static Object sum(Object now, Object more) {
        if (now == null && more instanceof Long) {
            return more;
        }
        if (!(now instanceof Long a) || !(more instanceof Long b)) {
            throw NOT_SIMPLE;
        }
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw NOT_SIMPLE;
        }
        return sum;
    }

    private static Object pushed(Document parent, String name, Object value) {
        List<?> more = List.of();
        if (value instanceof Document modifiers
                && modifiers.keySet().stream().anyMatch(k -> k.startsWith("$"))) {
            if (modifiers.size() != 1 || !(modifiers.get("$each") instanceof List<?> each)) {
                throw NOT_SIMPLE;
            }
            more = each;
        } else if (value instanceof Document) {
            more = List.of(value);
        } else {
            throw NOT_SIMPLE;
        }
        if (!parent.containsKey(name)) {
            return more;
        }
        if (!(parent.get(name) instanceof List<?> now)) {
            throw NOT_SIMPLE;
        }
        return more.isEmpty() ? now : StoredArray.of(now, more);
    }

    /** Takes out the documents whose field is one of the values. */
    private static void pull(Document parent, String name, Object which) {
        if (!parent.containsKey(name)) {
            return;
        }
        boolean simple = which instanceof Document one
                && one.size() == 1
                && one.values().iterator().next() instanceof Document in
                && in.size() == 1
                && in.get("$in") instanceof Collection<?>;
        if (!simple || !(parent.get(name) instanceof List<?> now)) {
            throw NOT_SIMPLE;
        }
        Document one = (Document) which;
        String field = one.keySet().iterator().next();
        Collection<?> values = (Collection<?>) ((Document) one.get(field)).get("$in");
        if (field.indexOf('.') >= 0 || !values.stream().allMatch(String.class::isInstance)) {
            throw NOT_SIMPLE;
        }
        if (now instanceof StoredArray stored && isAll(stored.texts(field), values)) {
            parent.put(name, new ArrayList<>());
            return;
        }
        List<Object> kept = new ArrayList<>();
        for (Object element : now) {
            if (!(element instanceof Document inner) || inner.get(field) instanceof Collection<?>) {
                throw NOT_SIMPLE;
            }
            if (!values.contains(inner.get(field))) {
                kept.add(element);
            }
        }
        if (kept.size() < now.size()) {
            parent.put(name, kept);
        }
    }

    /** Nearly always all that waited is taken out at once. */
    private static boolean isAll(Optional<List<String>> texts, Collection<?> values) {
        return texts.isPresent() && values.containsAll(texts.get());
    }
}

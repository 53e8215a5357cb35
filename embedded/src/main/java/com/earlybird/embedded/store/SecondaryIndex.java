package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * An index in which many documents may have the same key: its entries are the key followed by the
 * document's place. Documents that have none of the fields are not in it. With an entry goes whether
 * the document has to be read to know these fields of it: not where all are texts, as nearly always.
 */
final class SecondaryIndex extends Index<Object> implements QueryIndex {
    // The names of the fields; or of an array, and of a field in its elements.
    private final String[] fields;
    private final boolean isOfElements;
    private final MVMap<KeyValue, Boolean> entries;

    SecondaryIndex(String name, List<IndexKey> keys, MVMap<KeyValue, Boolean> entries) {
        // "Sparse" here tells the collection that a document may have no entry.
        super(name, keys, true);
        isOfElements = keys.size() == 1 && keys.get(0).getKey().matches("[^.]+\\.[^.]+");
        fields = isOfElements ? keys.get(0).getKey().split("\\.") : keys().toArray(String[]::new);
        this.entries = entries;
    }

    @Override
    public Optional<KeyRange> rangeFor(Document query) {
        return KeyRange.of(query, keys());
    }

    @Override
    public Optional<Stream<Document>> covered(
            KeyRange range, Set<String> wanted, Function<Object, Document> reader) {
        if (isOfElements || !Set.of(fields).containsAll(wanted)) {
            return Optional.empty();
        }
        List<Document> known = new ArrayList<>();
        Set<Object> unknown = new LinkedHashSet<>();
        range.forEach(entries, (key, mustBeRead) -> {
            if (mustBeRead) {
                unknown.add(placeIn(key));
            } else {
                known.add(documentOf(key));
            }
        });
        return Optional.of(Stream.concat(
                known.stream(), unknown.stream().map(reader).filter(Objects::nonNull)));
    }

    private Document documentOf(KeyValue key) {
        Document document = new Document("_id", placeIn(key));
        for (int i = 0; i < fields.length; i++) {
            document.put(fields[i], key.get(i));
        }
        return document;
    }

    private static Object placeIn(KeyValue key) {
        return Missing.ofNullable(key.get(key.size() - 1));
    }

    @Override
    public boolean canHandle(Document query) {
        return rangeFor(query).isPresent();
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return positions(rangeFor(query).orElseThrow());
    }

    @Override
    public Set<Object> positions(KeyRange range) {
        Set<Object> positions = new LinkedHashSet<>();
        range.forEach(entries, (key, mustBeRead) -> positions.add(placeIn(key)));
        return positions;
    }

    /**
     * Behind one prefix the entries are in the order of the next field, or of the ids where there
     * is none. A document that has several values there comes where the first of them is.
     */
    @Override
    public Optional<Stream<Object>> inOrder(KeyRange range, SortKey sort) {
        List<String> keys = keys();
        int fixed = range.fixedFields();
        String next = fixed == keys.size() ? SortKey.ID : keys.get(fixed);
        boolean kept = next.equals(sort.field()) && (sort.isId() || !isOfElements);
        return range.prefixes().size() == 1 && kept
                ? Optional.of(range.inOrder(entries, sort.descending())
                        .map(SecondaryIndex::placeIn)
                        .distinct())
                : Optional.empty();
    }

    /** Every document there is, sorted by the field the index begins with, if all have it. */
    Optional<Stream<Object>> allInOrder(SortKey sort, long documents) {
        return entries.sizeAsLong() == documents ? inOrder(KeyRange.WHOLE, sort) : Optional.empty();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Any key may come again.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Any key may come again.
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        put(entriesOf(document, position), mustBeRead(document, position));
    }

    /** Not the way out: without the place, the entry is not known. See {@link #removeEntries}. */
    @Override
    public Object remove(Document document) {
        return null;
    }

    /** Takes away what {@link #add} put in. */
    void removeEntries(Document document, Object position) {
        entriesOf(document, position).forEach(entries::remove);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        Set<KeyValue> old = entriesOf(before, position);
        Set<KeyValue> wanted = entriesOf(after, position);
        boolean asBefore = mustBeRead(before, position) == mustBeRead(after, position);
        if (asBefore && old.equals(wanted)) {
            return;
        }
        old.stream().filter(entry -> !wanted.contains(entry)).forEach(entries::remove);
        put(
                wanted.stream()
                        .filter(entry -> !asBefore || !old.contains(entry))
                        .toList(),
                mustBeRead(after, position));
    }

    private void put(Collection<KeyValue> wanted, boolean mustBeRead) {
        wanted.forEach(entry -> entries.put(entry, mustBeRead));
    }

    private boolean mustBeRead(Document document, Object position) {
        return isOfElements || !(position instanceof String) || !hasTexts(document);
    }

    private boolean hasTexts(Document document) {
        for (String field : fields) {
            if (!(document.get(field) instanceof String)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object getPosition(Document document) {
        return null;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database takes the map away.
    }

    Set<KeyValue> entriesOf(Document document, Object position) {
        Set<KeyValue> texts = textsOf(document, position);
        return texts != null ? texts : anyOf(document, position);
    }

    /** Whatever the values are. */
    Set<KeyValue> anyOf(Document document, Object position) {
        return getKeyValues(document).stream()
                .filter(key -> key.stream().anyMatch(Objects::nonNull))
                .map(key -> withPosition(key, position))
                .collect(Collectors.toSet());
    }

    /** Of what nearly all keys are, texts; null where one is anything else. */
    private Set<KeyValue> textsOf(Document document, Object position) {
        if (isOfElements) {
            return elementsOf(document, position);
        }
        Object[] key = new Object[fields.length + 1];
        for (int i = 0; i < fields.length; i++) {
            if (!(document.get(fields[i]) instanceof String text)) {
                return null;
            }
            key[i] = text;
        }
        key[fields.length] = position;
        return Set.of(new KeyValue(key));
    }

    /** One for each element of an array, as of what waits in an outbox. */
    private Set<KeyValue> elementsOf(Document document, Object position) {
        if (!(document.get(fields[0]) instanceof List<?> elements)) {
            return null;
        }
        if (elements instanceof StoredArray stored) {
            return stored.texts(fields[1])
                    .map(texts -> texts.stream()
                            .map(text -> new KeyValue(text, position))
                            .collect(Collectors.toSet()))
                    .orElse(null);
        }
        Set<KeyValue> entries = new HashSet<>();
        for (Object element : elements) {
            if (!(element instanceof Document inner
                    && inner.get(fields[1]) instanceof String text)) {
                return null;
            }
            entries.add(new KeyValue(text, position));
        }
        return entries;
    }

    private static KeyValue withPosition(KeyValue key, Object position) {
        List<Object> values = new ArrayList<>(key.size() + 1);
        key.forEach(values::add);
        values.add(position);
        return new KeyValue(values);
    }
}

package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * The index on {@code _id}: the map of the documents itself, whose keys they are. So it costs
 * nothing to keep. A document's place is its id.
 */
final class IdIndex extends AbstractUniqueIndex<Object> implements QueryIndex {
    private final MVMap<Object, Document> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    /** Where a document with this id is kept: numbers that are equal are one id. */
    static Object place(Object id) {
        return id instanceof Number ? new KeyValue(id).normalized().get(0) : id;
    }

    /** Bounds of ids are understood where these are texts. */
    @Override
    public Optional<KeyRange> rangeFor(Document query) {
        return KeyRange.of(query, keys())
                .filter(range -> range.fixedFields() == 1
                        || range.lower() instanceof String
                        || range.upper() instanceof String);
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
        if (range.fixedFields() == 0) {
            inOrder(range, false).forEach(positions::add);
            return positions;
        }
        for (List<Object> values : range.prefixes()) {
            if (documents.containsKey(values.get(0))) {
                positions.add(values.get(0));
            }
        }
        return positions;
    }

    @Override
    public Optional<Stream<Object>> inOrder(KeyRange range, SortKey sort) {
        return range.fixedFields() == 0 && sort.isId()
                ? Optional.of(inOrder(range, sort.descending()))
                : Optional.empty();
    }

    /** Those that are texts and within the bounds. */
    private Stream<Object> inOrder(KeyRange range, boolean descending) {
        String lower = (String) range.lower();
        String upper = (String) range.upper();
        String from = descending ? upper : lower;
        String to = descending ? lower : upper;
        Object begin = from == null && descending ? documents.lastKey() : from;
        Cursor<Object, Document> cursor = documents.cursor(begin, null, descending);
        Iterable<Object> ids = () -> cursor;
        return StreamSupport.stream(ids.spliterator(), false)
                .dropWhile(id -> !(id instanceof String))
                .takeWhile(id -> id instanceof String text
                        && (to == null
                                || (descending
                                        ? text.compareTo(to) >= 0
                                        : text.compareTo(to) <= 0)));
    }

    /** Nothing to do: it is called when the document itself has been put in. */
    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        throw new IllegalStateException("documents are put in, not their ids");
    }

    /** Called before the document itself is taken away. */
    @Override
    protected Object removeDocument(KeyValue key) {
        return getPosition(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        throw new IllegalStateException("ids are looked up, not run through");
    }

    @Override
    protected Object getPosition(KeyValue key) {
        Object id = key.get(0);
        return documents.containsKey(id) ? id : null;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}

package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** An index that holds each key once. */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements QueryIndex {
    private final MVMap<KeyValue, Object> entries;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<KeyValue, Object> entries) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    public Optional<KeyRange> rangeFor(Document query) {
        return KeyRange.of(query, keys());
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
        if (range.fixedFields() < keys().size()) {
            range.forEach(entries, (key, position) -> positions.add(position));
            return positions;
        }
        for (List<Object> values : range.prefixes()) {
            Object position = entries.get(new KeyValue(values));
            if (position != null) {
                positions.add(position);
            }
        }
        return positions;
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        return entries.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return entries.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return entries.entrySet();
    }

    @Override
    protected Object getPosition(KeyValue key) {
        return entries.get(key);
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}

package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Keys of indexes: lists of values in MongoDB's order of types, so that an index can be read by a
 * prefix or from a bound. A shorter key comes before the longer ones that begin with it.
 */
final class KeyType extends BasicDataType<KeyValue> {
    private static final int MEMORY_BYTES = 200;
    /** Stands behind all values; only to begin at the end of a part, never kept. */
    static final Object HIGHEST = new Object();

    private static final ValueComparator ORDER = ValueComparator.ascWithoutListHandling();

    @Override
    public int compare(KeyValue a, KeyValue b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int order = compareValues(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** The order of two single values. */
    static int compareValues(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return left.compareTo(right);
        }
        if (a == HIGHEST || b == HIGHEST) {
            return a == b ? 0 : a == HIGHEST ? 1 : -1;
        }
        return ORDER.compare(a, b);
    }

    @Override
    public int getMemory(KeyValue key) {
        return MEMORY_BYTES;
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
        BsonBuffer bytes = BsonBuffer.ofThread();
        bytes.putByte(key.size());
        for (Object value : key) {
            Object stored = value instanceof Missing ? null : value;
            byte type = BsonWriter.typeOf(stored);
            bytes.putByte(type);
            BsonWriter.value(type, stored, bytes);
        }
        out.put(bytes.array(), 0, bytes.length());
    }

    @Override
    public KeyValue read(ByteBuffer in) {
        int start = in.arrayOffset() + in.position();
        BsonReader reader = BsonReader.of(in.array(), start);
        int size = reader.readByte();
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(reader.readValue(reader.readByte()));
        }
        in.position(in.position() + reader.at() - start);
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}

package com.earlybird.billing.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.types.Decimal128;

/**
 * Walks over the elements of a document or an array in its bytes (bsonspec.org, version 1.1) and
 * makes objects of what is asked for alone. The driver's reader makes several of each element; to
 * close a month is to read tens of millions of them.
 */
final class BsonCursor {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // Names and the few words of entries, which come again and again.
    private static final PooledTexts POOL = new PooledTexts();

    private final byte[] bytes;
    private final int end;
    private int next;
    private int element;
    private int nameEnd;
    private BsonType type;

    private BsonCursor(byte[] bytes, int start) {
        this.bytes = bytes;
        this.end = start + (int) INT.get(bytes, start) - 1;
        this.next = start + Integer.BYTES;
    }

    static BsonCursor of(RawBsonDocument document) {
        ByteBuffer buffer = document.getByteBuffer().asNIO();
        return new BsonCursor(buffer.array(), buffer.arrayOffset() + buffer.position());
    }

    /** Goes to the next element; false behind the last. */
    boolean next() {
        if (next >= end) {
            return false;
        }
        element = next;
        type = BsonType.findByValue(bytes[element]);
        nameEnd = element + 1;
        while (bytes[nameEnd] != 0) {
            nameEnd++;
        }
        next = value() + length();
        return true;
    }

    String name() {
        return POOL.of(bytes, element + 1, nameEnd);
    }

    /** A document or an array. */
    BsonCursor inner() {
        return new BsonCursor(bytes, value());
    }

    /** A text, or null where it is anything else. */
    String text() {
        return type == BsonType.STRING
                ? new String(bytes, value() + Integer.BYTES, textLength(), UTF_8)
                : null;
    }

    /** As {@link #text}, of one that is likely to have come before. */
    String word() {
        int from = value() + Integer.BYTES;
        return type == BsonType.STRING ? POOL.of(bytes, from, from + textLength()) : null;
    }

    long whole() {
        return switch (type) {
            case INT64 -> (long) LONG.get(bytes, value());
            case INT32 -> (int) INT.get(bytes, value());
            default -> throw new IllegalStateException(name() + " is a " + type);
        };
    }

    Decimal128 decimal() {
        return type == BsonType.DECIMAL128
                ? Decimal128.fromIEEE754BIDEncoding(
                        (long) LONG.get(bytes, value() + Long.BYTES),
                        (long) LONG.get(bytes, value()))
                : new Decimal128(whole());
    }

    /** Adds the element, name and value, to a document that is being put together. */
    void copyTo(ByteArrayOutputStream out) {
        out.write(bytes, element, next - element);
    }

    private int value() {
        return nameEnd + 1;
    }

    private int textLength() {
        return (int) INT.get(bytes, value()) - 1;
    }

    private int length() {
        return switch (type) {
            case NULL -> 0;
            case BOOLEAN -> 1;
            case INT32 -> Integer.BYTES;
            case INT64, DOUBLE, DATE_TIME -> Long.BYTES;
            case DECIMAL128 -> 2 * Long.BYTES;
            case STRING -> Integer.BYTES + (int) INT.get(bytes, value());
            case DOCUMENT, ARRAY -> (int) INT.get(bytes, value());
            default -> throw new IllegalStateException("a page holds a " + type);
        };
    }
}

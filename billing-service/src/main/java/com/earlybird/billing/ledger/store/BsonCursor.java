package com.earlybird.billing.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
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
    private static final Pooled<String> WORDS = new Pooled<>(BsonCursor::text);
    private static final Pooled<LocalDate> DAYS =
            new Pooled<>((bytes, from, to) -> LocalDate.parse(text(bytes, from, to)));
    private static final Pooled<Long> SECONDS = new Pooled<>(
            (bytes, from, to) -> Instant.parse(text(bytes, from, to) + "Z").getEpochSecond());

    // As in 2026-01-27T06:12:03.123Z: a moment's seconds, and its length in all.
    private static final int SECONDS_LENGTH = 19;
    private static final int MOMENT_LENGTH = 24;

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

    /** Over the document or array that begins there. */
    static BsonCursor at(byte[] bytes, int start) {
        return new BsonCursor(bytes, start);
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
        return WORDS.of(bytes, element + 1, nameEnd);
    }

    /** A document or an array. */
    BsonCursor inner() {
        return new BsonCursor(bytes, value());
    }

    /** A text, or null where it is anything else. */
    String text() {
        return type == BsonType.STRING ? text(bytes, textStart(), textEnd()) : null;
    }

    /** As {@link #text}, of one that is likely to have come before. */
    String word() {
        return type == BsonType.STRING ? WORDS.of(bytes, textStart(), textEnd()) : null;
    }

    LocalDate day() {
        return DAYS.of(bytes, textStart(), textEnd());
    }

    Instant moment() {
        int from = textStart();
        int to = textEnd();
        int point = from + SECONDS_LENGTH;
        if (to - from != MOMENT_LENGTH || bytes[point] != '.' || bytes[to - 1] != 'Z') {
            return Instant.parse(text(bytes, from, to));
        }
        int millis = Integer.parseInt(text(bytes, point + 1, to - 1));
        return Instant.ofEpochSecond(
                SECONDS.of(bytes, from, point), TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** A document of which there are few different ones. */
    <T> T same(Pooled<T> documents) {
        return documents.of(bytes, value(), next);
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

    private int textStart() {
        return value() + Integer.BYTES;
    }

    private int textEnd() {
        return textStart() + (int) INT.get(bytes, value()) - 1;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
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

package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads documents from bytes, one after the other: those that clients send, and those of the file,
 * whose own long arrays stay the bytes that they are.
 */
final class BsonReader {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // A length and the zero at the end.
    private static final int FEWEST_BYTES = 5;

    private final byte[] bytes;
    private final Segments segments;
    private int at;

    private BsonReader(byte[] bytes, int at, Segments segments) {
        this.bytes = bytes;
        this.at = at;
        this.segments = segments;
    }

    /** From there; with arrays as plain lists. */
    static BsonReader of(byte[] bytes, int from) {
        return new BsonReader(bytes, from, null);
    }

    /**
     * Of what the file has; long arrays stay the bytes that they are.
     *
     * @param segments where the parts of arrays lie
     */
    static BsonReader ofFile(byte[] bytes, int from, Segments segments) {
        return new BsonReader(bytes, from, segments);
    }

    /** The place of the next byte. */
    int at() {
        return at;
    }

    byte readByte() {
        return bytes[at++];
    }

    int readInt() {
        int value = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    String readName() {
        int from = at;
        passName();
        return FieldNames.of(bytes, from, at - 1 - from);
    }

    Document readDocument() {
        int end = at + lengthHere() - 1;
        at += Integer.BYTES;
        Document document = new Document();
        while (at < end) {
            byte type = bytes[at++];
            String name = readName();
            document.put(name, readValue(type));
        }
        at = end + 1;
        return document;
    }

    /** A value of that type. */
    Object readValue(byte type) {
        return switch (type) {
            case BsonWriter.STRING -> readText();
            case BsonWriter.DOCUMENT -> readDocument();
            case BsonWriter.ARRAY -> readArray();
            case BsonWriter.INT64 -> readLong();
            case BsonWriter.PARTED_ARRAY ->
                segments == null
                        ? readOther(type)
                        : readBuffered(in -> StoredArray.readStored(in, segments));
            default -> readOther(type);
        };
    }

    private String readText() {
        int length = readInt() - 1;
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length + 1;
        return text;
    }

    private long readLong() {
        long value = (long) LONG.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    private List<?> readArray() {
        int length = lengthHere();
        if (segments != null && length >= StoredArray.FEWEST_BYTES) {
            Optional<StoredArray> stored = readBuffered(StoredArray::read);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        int end = at + length - 1;
        at += Integer.BYTES;
        List<Object> values = new ArrayList<>();
        while (at < end) {
            byte type = bytes[at++];
            passName();
            values.add(readValue(type));
        }
        at = end + 1;
        return values;
    }

    /** Of a document or an array; where it cannot be, whoever reads on would never end. */
    private int lengthHere() {
        int length = (int) INT.get(bytes, at);
        if (length < FEWEST_BYTES || length > bytes.length - at) {
            throw new IllegalArgumentException("a document of " + length + " bytes at " + at);
        }
        return length;
    }

    private Object readOther(byte type) {
        return readBuffered(in -> BsonDecoder.decodeValue(type, in));
    }

    private <T> T readBuffered(Function<ByteBuf, T> reader) {
        ByteBuf in = Unpooled.wrappedBuffer(bytes);
        in.readerIndex(at);
        T value = reader.apply(in);
        at = in.readerIndex();
        return value;
    }

    private void passName() {
        while (bytes[at] != 0) {
            at++;
        }
        at++;
    }
}

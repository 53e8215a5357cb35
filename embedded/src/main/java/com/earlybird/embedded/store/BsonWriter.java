package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes documents as BSON; what is a {@link StoredArray} in them goes as the bytes that it is. */
final class BsonWriter {
    /** Of the file alone, and of no client: an array of which a part lies elsewhere. */
    static final byte PARTED_ARRAY = 0x7E;

    static final byte STRING = 0x02;
    static final byte DOCUMENT = 0x03;
    static final byte ARRAY = 0x04;
    static final byte INT64 = 0x12;

    private BsonWriter() {}

    /** As the file has it: arrays of its own that lie in parts stay so. */
    static void stored(Document document, BsonBuffer out) {
        int start = begin(out);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            if (field.getValue() instanceof StoredArray array && !array.parts().isEmpty()) {
                head(PARTED_ARRAY, field.getKey(), out);
                array.writeStored(out);
            } else {
                element(field.getKey(), field.getValue(), out);
            }
        }
        end(start, out);
    }

    static void document(Map<String, ?> document, BsonBuffer out) {
        int start = begin(out);
        for (Map.Entry<String, ?> field : document.entrySet()) {
            element(field.getKey(), field.getValue(), out);
        }
        end(start, out);
    }

    static void element(String name, Object value, BsonBuffer out) {
        byte type = typeOf(value);
        head(type, name, out);
        value(type, value, out);
    }

    /** By the types of the BSON specification. */
    static byte typeOf(Object value) {
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Long) {
            return INT64;
        }
        if (value instanceof Document) {
            return DOCUMENT;
        }
        return value instanceof List<?> ? ARRAY : BsonEncoder.determineType(value);
    }

    /** A value alone, of this type. */
    static void value(byte type, Object value, BsonBuffer out) {
        switch (type) {
            case STRING -> {
                byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
                out.putInt(bytes.length + 1);
                out.putBytes(bytes);
                out.putByte(0);
            }
            case INT64 -> out.putLong((Long) value);
            case DOCUMENT -> document((Document) value, out);
            case ARRAY -> array((List<?>) value, out);
            default -> {
                ByteBuf bytes = Unpooled.buffer(32);
                BsonEncoder.encodeValue(type, value, bytes);
                out.putBytes(ByteBufUtil.getBytes(bytes));
            }
        }
    }

    private static void array(List<?> values, BsonBuffer out) {
        if (values instanceof StoredArray stored) {
            stored.writeTo(out);
            return;
        }
        int start = begin(out);
        int index = 0;
        for (Object one : values) {
            element(Integer.toString(index++), one, out);
        }
        end(start, out);
    }

    private static void head(byte type, String name, BsonBuffer out) {
        out.putByte(type);
        out.putCString(name);
    }

    private static int begin(BsonBuffer out) {
        int start = out.length();
        out.putInt(0);
        return start;
    }

    private static void end(int start, BsonBuffer out) {
        out.putByte(0);
        out.setInt(start, out.length() - start);
    }
}

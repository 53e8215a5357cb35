package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;

import io.netty.buffer.ByteBuf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes documents as BSON; what is a {@link StoredArray} in them goes as the bytes that it is. */
final class BsonWriter {
    private static final byte STRING = 0x02;
    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;

    /** Of the file alone, and of no client: an array of which a part lies elsewhere. */
    static final byte PARTED_ARRAY = 0x7E;

    private BsonWriter() {}

    /** As the file has it: arrays of its own that lie in parts stay so. */
    static void stored(Document document, ByteBuf out) {
        int start = begin(out);
        document.forEach((name, value) -> {
            if (value instanceof StoredArray array && !array.parts().isEmpty()) {
                head(PARTED_ARRAY, name, out);
                array.writeStored(out);
            } else {
                element(name, value, out);
            }
        });
        end(start, out);
    }

    static void document(Map<String, ?> document, ByteBuf out) {
        int start = begin(out);
        document.forEach((name, value) -> element(name, value, out));
        end(start, out);
    }

    static void element(String name, Object value, ByteBuf out) {
        if (value instanceof String text) {
            head(STRING, name, out);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeIntLE(bytes.length + 1).writeBytes(bytes).writeByte(0);
        } else if (value instanceof StoredArray stored) {
            head(ARRAY, name, out);
            stored.writeTo(out);
        } else if (value instanceof Document document) {
            head(DOCUMENT, name, out);
            document(document, out);
        } else if (value instanceof List<?> list) {
            head(ARRAY, name, out);
            int start = begin(out);
            int index = 0;
            for (Object one : list) {
                element(Integer.toString(index++), one, out);
            }
            end(start, out);
        } else {
            byte type = BsonEncoder.determineType(value);
            head(type, name, out);
            BsonEncoder.encodeValue(type, value, out);
        }
    }

    private static void head(byte type, String name, ByteBuf out) {
        out.writeByte(type);
        // Quicker than writing characters: what is ASCII is copied.
        out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        out.writeByte(0);
    }

    private static int begin(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(0);
        out.setIntLE(start, out.writerIndex() - start);
    }
}

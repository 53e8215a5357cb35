package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;

import io.netty.buffer.ByteBuf;

/** Reads a stored document; its own long arrays stay the bytes that they are. */
final class BsonReader {
    private static final byte ARRAY = 0x04;

    private BsonReader() {}

    /** @param segments where the parts of arrays lie */
    static Document document(ByteBuf in, Segments segments) {
        int end = in.readerIndex() + in.readIntLE() - 1;
        Document document = new Document();
        while (in.readerIndex() < end) {
            byte type = in.readByte();
            String name = BsonDecoder.decodeCString(in);
            document.put(
                    name,
                    type == BsonWriter.PARTED_ARRAY
                            ? StoredArray.readStored(in, segments)
                            : value(type, in));
        }
        in.readerIndex(end + 1);
        return document;
    }

    private static Object value(byte type, ByteBuf in) {
        boolean isLong = type == ARRAY && in.getIntLE(in.readerIndex()) >= StoredArray.FEWEST_BYTES;
        if (isLong) {
            var stored = StoredArray.read(in);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        return BsonDecoder.decodeValue(type, in);
    }
}

package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Stored;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonValueCodec;
import org.bson.codecs.DecoderContext;
import org.bson.io.ByteBufferBsonInput;

/** Pages as the store holds them: the head in the general way, keys and entries by hand. */
final class PageDocuments {
    private static final BsonValueCodec VALUES = new BsonValueCodec();
    private static final DecoderContext CONTEXT = DecoderContext.builder().build();

    private PageDocuments() {}

    static Stored<Page> stored(RawBsonDocument document) {
        List<String> keys = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        BsonDocument head = new BsonDocument();
        // Its own reader would make a tree of all of it first.
        try (BsonReader in =
                new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()))) {
            in.readStartDocument();
            while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
                String name = in.readName();
                switch (name) {
                    case "keys" -> readKeys(in, keys);
                    case "entries" -> readEntries(in, entries);
                    case "outbox" -> in.skipValue();
                    default -> head.append(name, value(in));
                }
            }
        }
        return new Stored<>(
                Bson.read(head, Page.class).holding(keys, entries),
                head.getNumber("version").longValue());
    }

    private static void readKeys(BsonReader in, List<String> keys) {
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            keys.add(in.readString());
        }
        in.readEndArray();
    }

    private static void readEntries(BsonReader in, List<Entry> entries) {
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            entries.add(EntryReader.read(in));
        }
        in.readEndArray();
    }

    private static BsonValue value(BsonReader in) {
        return VALUES.decode(in, CONTEXT);
    }
}

package com.earlybird.billing.ledger.store;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Stored;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;

/** Pages as the store holds them: the head in the general way, keys and entries by hand. */
final class PageDocuments {
    private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();
    private static final DecoderContext CONTEXT = DecoderContext.builder().build();

    private PageDocuments() {}

    /** Of a document that was read with its outbox, should it have one. */
    static Stored<Page> withOutbox(RawBsonDocument document) {
        Stored<Page> page = stored(document);
        return new Stored<>(page.value(), page.version(), isEmpty(document, "outbox"));
    }

    static Stored<Page> stored(RawBsonDocument document) {
        List<String> keys = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        ByteArrayOutputStream rest = new ByteArrayOutputStream(2048);
        BsonCursor in = BsonCursor.of(document);
        while (in.next()) {
            switch (in.name()) {
                case "keys" -> readKeys(in.inner(), keys);
                case "entries" -> readEntries(in.inner(), entries);
                case "outbox" -> {}
                default -> in.copyTo(rest);
            }
        }
        BsonDocument head = document(rest.toByteArray());
        return new Stored<>(
                Bson.read(head, Page.class).holding(keys, entries),
                head.getNumber("version").longValue());
    }

    private static boolean isEmpty(RawBsonDocument document, String array) {
        BsonCursor in = BsonCursor.of(document);
        while (in.next()) {
            if (in.name().equals(array)) {
                return !in.inner().next();
            }
        }
        return true;
    }

    private static void readKeys(BsonCursor in, List<String> keys) {
        while (in.next()) {
            keys.add(in.text());
        }
    }

    private static void readEntries(BsonCursor in, List<Entry> entries) {
        while (in.next()) {
            entries.add(EntryReader.read(in.inner()));
        }
    }

    private static BsonDocument document(byte[] elements) {
        int length = Integer.BYTES + elements.length + 1;
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(length).put(elements).rewind();
        try (BsonBinaryReader in = new BsonBinaryReader(bytes)) {
            return DOCUMENTS.decode(in, CONTEXT);
        }
    }
}

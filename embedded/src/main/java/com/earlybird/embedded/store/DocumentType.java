package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents are kept in the file as BSON: what came over the wire, and small. */
final class DocumentType extends BasicDataType<Document> {
    // A document in memory is a tree of maps and boxed values, several times its bytes in BSON.
    private static final int MEMORY_PER_BYTE = 5;
    private static final int OBJECT_BYTES = 200;

    private final Segments segments;

    // Asked for at every change, so it must be cheap: an average of what was seen of late.
    private volatile int averageBytes = 512;

    /** @param segments where the parts of long arrays lie */
    DocumentType(Segments segments) {
        this.segments = segments;
    }

    @Override
    public int getMemory(Document document) {
        int memory = OBJECT_BYTES + MEMORY_PER_BYTE * averageBytes;
        for (Object value : document.values()) {
            if (value instanceof StoredArray array) {
                memory += array.bytes();
            }
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        BsonBuffer bytes = BsonBuffer.ofThread();
        BsonWriter.stored(document, bytes);
        seen(document, bytes.length());
        out.put(bytes.array(), 0, bytes.length());
    }

    @Override
    public Document read(ByteBuffer in) {
        int start = in.arrayOffset() + in.position();
        BsonReader reader = BsonReader.ofFile(in.array(), start, segments);
        Document document = reader.readDocument();
        int length = reader.at() - start;
        in.position(in.position() + length);
        seen(document, length);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    /** Long arrays count as the bytes that they are, and not as trees. */
    private void seen(Document document, int bytes) {
        int tree = bytes;
        for (Object value : document.values()) {
            if (value instanceof StoredArray array) {
                tree -= array.bytes();
            }
        }
        averageBytes += (tree - averageBytes) / 16;
    }
}

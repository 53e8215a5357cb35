package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents are kept in the file as BSON: what came over the wire, and small. */
final class DocumentType extends BasicDataType<Document> {
    // A document in memory is a tree of maps and boxed values, several times its bytes in BSON.
    private static final int MEMORY_PER_BYTE = 5;
    private static final int OBJECT_BYTES = 200;

    // Asked for at every change, so it must be cheap: an average of what was seen of late.
    private volatile int averageBytes = 512;

    @Override
    public int getMemory(Document document) {
        return OBJECT_BYTES + MEMORY_PER_BYTE * averageBytes;
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bytes = Unpooled.buffer(Math.max(256, averageBytes));
        BsonWriter.document(document, bytes);
        seen(bytes.readableBytes());
        out.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer in) {
        ByteBuf bytes = Unpooled.wrappedBuffer(in);
        Document document = BsonReader.document(bytes);
        in.position(in.position() + bytes.readerIndex());
        seen(bytes.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private void seen(int bytes) {
        averageBytes += (bytes - averageBytes) / 16;
    }
}

package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain {@code OP_MSG}s, which is what drivers send once they have greeted the server, without
 * the general way's steps for each byte. All else goes the general way.
 */
final class MessageDecoder extends MongoWireProtocolHandler {
    private static final int OP_CODE = 12;
    private static final int FLAGS = 16;
    // Header and flags: no message is shorter.
    private static final int KIND_BYTES = 20;

    @Override
    protected ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
        if (in.readableBytes() < KIND_BYTES) {
            // Not the general way, which would remember a length that it then never reads.
            return null;
        }
        if (!isPlainMessage(in)) {
            return super.decode(context, in);
        }
        int length = in.getIntLE(in.readerIndex());
        if (in.readableBytes() < length) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readBytes(bytes);
        return read(context, bytes);
    }

    private static boolean isPlainMessage(ByteBuf in) {
        int start = in.readerIndex();
        return in.getIntLE(start) > KIND_BYTES
                && in.getIntLE(start) <= MAX_MESSAGE_SIZE_BYTES
                && in.getIntLE(start + OP_CODE) == OpCode.OP_MSG.getId()
                && in.getIntLE(start + FLAGS) == 0;
    }

    private static MongoMessage read(ChannelHandlerContext context, byte[] bytes) {
        BsonReader in = BsonReader.of(bytes, 0);
        int length = in.readInt();
        int request = in.readInt();
        int answered = in.readInt();
        // The kind of message and the flags, which are known.
        in.readInt();
        in.readInt();
        Document command = new Document();
        Document sequences = new Document();
        while (in.at() < length) {
            int kind = in.readByte();
            if (kind == MongoMessage.SECTION_KIND_BODY) {
                command = in.readDocument();
            } else if (kind == MongoMessage.SECTION_KIND_DOCUMENT_SEQUENCE) {
                addSequence(in, sequences);
            } else {
                throw new IllegalArgumentException("no kind of section: " + kind);
            }
        }
        // The command's name comes first, and what it is about behind it.
        command.putAll(sequences);
        return new MongoMessage(
                context.channel(), new MessageHeader(length, request, answered), command);
    }

    private static void addSequence(BsonReader in, Document sequences) {
        int end = in.at() + in.readInt();
        String name = in.readName();
        List<Document> documents = new ArrayList<>();
        while (in.at() < end) {
            documents.add(in.readDocument());
        }
        sequences.put(name, documents);
    }
}

package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MongoMessage;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Answers as MongoDB's {@code OP_MSG}: header, flags and one section with the document. */
final class MessageEncoder extends MessageToByteEncoder<MongoMessage> {
    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0)
                .writeIntLE(message.getHeader().getRequestID())
                .writeIntLE(message.getHeader().getResponseTo())
                .writeIntLE(OpCode.OP_MSG.getId())
                .writeIntLE(message.getFlags())
                .writeByte(MongoMessage.SECTION_KIND_BODY);
        BsonBuffer body = BsonBuffer.ofThread();
        BsonWriter.document(message.getDocument(), body);
        out.writeBytes(body.array(), 0, body.length());
        out.setIntLE(start, out.writerIndex() - start);
    }
}

package com.earlybird.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDecoderTest {
    private static final Document INSERT = new Document("insert", "pages").append("$db", "d");
    private static final int CHECKSUM_PRESENT = 1;

    private final EmbeddedChannel channel = new EmbeddedChannel(new MessageDecoder());

    private static ByteBuf message(int request, OpCode kind, Consumer<ByteBuf> content) {
        ByteBuf out = Unpooled.buffer();
        out.writeIntLE(0).writeIntLE(request).writeIntLE(0).writeIntLE(kind.getId());
        content.accept(out);
        return out.setIntLE(0, out.writerIndex());
    }

    private static ByteBuf insert(int request) {
        return message(request, OpCode.OP_MSG, out -> {
            out.writeIntLE(0).writeByte(1);
            sequence(out);
            out.writeByte(0);
            BsonEncoder.encodeDocument(INSERT, out);
        });
    }

    private static void sequence(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0).writeCharSequence("documents\0", StandardCharsets.UTF_8);
        BsonEncoder.encodeDocument(new Document("_id", "a"), out);
        BsonEncoder.encodeDocument(new Document("_id", "b"), out);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static ByteBuf greeting(int request) {
        return message(request, OpCode.OP_QUERY, out -> {
            out.writeIntLE(0).writeCharSequence("admin.$cmd\0", StandardCharsets.UTF_8);
            out.writeIntLE(0).writeIntLE(-1);
            BsonEncoder.encodeDocument(new Document("ismaster", 1), out);
        });
    }

    private static ByteBuf withChecksum(int request) {
        return message(request, OpCode.OP_MSG, out -> {
            out.writeIntLE(CHECKSUM_PRESENT).writeByte(0);
            BsonEncoder.encodeDocument(INSERT, out);
            out.writeIntLE(77);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 19, 50, 100_000})
    void messages_of_all_kinds_are_read_however_they_are_cut(int pieces) {
        ByteBuf all = Unpooled.wrappedBuffer(
                insert(1), greeting(2), insert(3), withChecksum(4), insert(5), greeting(6));

        while (all.isReadable()) {
            channel.writeInbound(all.readBytes(Math.min(pieces, all.readableBytes())));
        }

        List<ClientRequest> requests = new ArrayList<>();
        for (Object one = channel.readInbound(); one != null; one = channel.readInbound()) {
            requests.add(assertInstanceOf(ClientRequest.class, one));
        }
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                requests.stream().map(one -> one.getHeader().getRequestID()).toList());
        assertInstanceOf(MongoQuery.class, requests.get(5));
        Document command = assertInstanceOf(MongoMessage.class, requests.get(4)).getDocument();
        assertEquals("insert", command.keySet().iterator().next());
        assertEquals(
                List.of(new Document("_id", "a"), new Document("_id", "b")),
                command.get("documents"));
    }

    @Test
    void half_a_message_is_waited_for() {
        ByteBuf message = insert(1);

        channel.writeInbound(message.readBytes(message.readableBytes() - 1));
        assertNull(channel.readInbound());

        channel.writeInbound(message);
        assertInstanceOf(MongoMessage.class, channel.readInbound());
    }
}

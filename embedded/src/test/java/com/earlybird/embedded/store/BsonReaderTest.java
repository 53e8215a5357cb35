package com.earlybird.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way of reading, held against the general one. */
class BsonReaderTest {
    private static final Document EVERYTHING = new Document("_id", new ObjectId())
            .append("text", "दूध and milk")
            .append("empty", "")
            .append("दूध", 1L)
            .append("a name that is longer than the names of fields are in any collection", 2L)
            .append("small", 7)
            .append("large", Long.MIN_VALUE)
            .append("half", 0.5)
            .append("yes", true)
            .append("nothing", null)
            .append("at", Instant.parse("2026-01-27T06:12:03Z"))
            .append("uuid", UUID.randomUUID())
            .append("bytes", new BinData(new byte[] {1, 2, 3}))
            .append("timestamp", new BsonTimestamp(5))
            .append("paise", new Decimal128(new BigDecimal("12.50")))
            .append("list", Arrays.asList("a", null, 3L, List.of("b"), new Document("c", 1L)))
            .append("none", List.of())
            .append("within", new Document("deep", new Document()).append("er", "x"));

    private static byte[] bytes(Document... documents) {
        ByteBuf out = Unpooled.buffer();
        for (Document document : documents) {
            BsonEncoder.encodeDocument(document, out);
        }
        return ByteBufUtil.getBytes(out);
    }

    @Test
    void a_document_is_what_the_general_way_reads() {
        byte[] bytes = bytes(EVERYTHING);

        Document quick = BsonReader.of(bytes, 0).readDocument();

        Document general = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        assertEquals(general.toString(), quick.toString());
        assertEquals(List.copyOf(general.keySet()), List.copyOf(quick.keySet()));
    }

    @Test
    void documents_are_read_one_after_the_other_from_anywhere() {
        byte[] bytes = bytes(new Document("skipped", 1L), EVERYTHING, new Document("last", "b"));
        int first = bytes(new Document("skipped", 1L)).length;

        BsonReader reader = BsonReader.of(bytes, first);

        assertEquals(EVERYTHING.keySet(), reader.readDocument().keySet());
        assertEquals(new Document("last", "b"), reader.readDocument());
        assertEquals(bytes.length, reader.at());
    }

    @ParameterizedTest
    @ValueSource(ints = {-100, 0, 4, 1_000})
    void a_length_that_cannot_be_is_refused(int length) {
        byte[] bytes = bytes(new Document("within", new Document("a", "b")));
        ByteBuf written = Unpooled.wrappedBuffer(bytes);
        int within = Integer.BYTES + 1 + "within".length() + 1;
        written.setIntLE(within, length);

        assertThrows(
                IllegalArgumentException.class, () -> BsonReader.of(bytes, 0).readDocument());
        assertThrows(IllegalArgumentException.class, () -> BsonReader.of(bytes, within)
                .readDocument());
    }

    @Test
    void a_name_is_the_same_text_each_time_and_another_name_is_another() {
        byte[] names = "month\0months\0दूध\0month".getBytes(StandardCharsets.UTF_8);

        String month = FieldNames.of(names, 0, 5);

        assertEquals("month", month);
        assertSame(month, FieldNames.of(names, names.length - 5, 5));
        assertEquals("months", FieldNames.of(names, 6, 6));
        assertEquals("दूध", FieldNames.of(names, 13, names.length - 6 - 13));
    }
}

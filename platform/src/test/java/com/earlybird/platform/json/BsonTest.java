package com.earlybird.platform.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonSerializationException;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsonTest {
    private static byte[] bytes(BsonDocument document) {
        var buffer = ((RawBsonDocument) document).getByteBuffer().asNIO();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "milk", "a\0b", "दूध", "Müller", "🥛 1 l"})
    void a_document_has_the_bytes_that_the_driver_would_write(String text) {
        BsonDocument document = new BsonDocument("text", new BsonString(text))
                .append("within", new BsonDocument("दूध", new BsonInt64(-1)))
                .append("each", new BsonArray(List.of(new BsonString(text))));

        BsonDocument encoded = Bson.encoded(document);

        assertArrayEquals(
                bytes(new RawBsonDocument(document, new BsonDocumentCodec())), bytes(encoded));
        assertEquals(document, encoded);
    }

    @Test
    void a_name_that_would_end_early_is_refused() {
        BsonDocument document = new BsonDocument("a\0b", new BsonInt64(1));

        assertThrows(BsonSerializationException.class, () -> Bson.encoded(document));
    }
}

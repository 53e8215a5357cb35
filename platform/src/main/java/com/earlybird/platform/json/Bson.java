package com.earlybird.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinaryWriter;
import org.bson.BsonBoolean;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Decimal128;

/**
 * Plain records to stored documents and back, with the names of the API. Whole numbers are int64,
 * decimals Decimal128, dates and instants text, and what is null is left out.
 */
public final class Bson {
    private static final ObjectMapper MAPPER = JsonManner.tolerant();
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    private static final EncoderContext CONTEXT = EncoderContext.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private Bson() {}

    public static BsonDocument document(Object value) {
        return (BsonDocument) value(value);
    }

    /** Any plain value: a record, a list, a date, a decimal. */
    public static BsonValue value(Object value) {
        try (TokenBuffer tokens = new TokenBuffer(MAPPER, false)) {
            MAPPER.writeValue(tokens, value);
            try (JsonParser in = tokens.asParser()) {
                in.nextToken();
                return value(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be stored", e);
        }
    }

    /**
     * The same as bytes. The driver writes a document field by field, and each character on its own
     * into the network's buffers; what is bytes already it copies, in a fraction of the time.
     */
    public static BsonDocument encoded(BsonDocument document) {
        Bytes bytes = new Bytes();
        try (BsonBinaryWriter out = new BsonBinaryWriter(bytes)) {
            CODEC.encode(out, document, CONTEXT);
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }

    /** Takes a text as a whole; the general way looks at each of its characters by itself. */
    private static final class Bytes extends BasicOutputBuffer {
        @Override
        protected int writeCharacters(String text, boolean withoutZero) {
            if (withoutZero && text.indexOf(0) >= 0) {
                return super.writeCharacters(text, true);
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            writeBytes(utf8, 0, utf8.length);
            writeByte(0);
            return utf8.length + 1;
        }
    }

    public static <T> T read(BsonDocument document, Class<T> type) {
        try (TokenBuffer tokens = new TokenBuffer(MAPPER, false)) {
            write(document, tokens);
            try (JsonParser in = tokens.asParser()) {
                return MAPPER.readValue(in, type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not a " + type.getName(), e);
        }
    }

    private static void write(BsonValue value, JsonGenerator out) throws IOException {
        switch (value.getBsonType()) {
            case DOCUMENT -> {
                out.writeStartObject();
                for (Map.Entry<String, BsonValue> field : value.asDocument().entrySet()) {
                    out.writeFieldName(field.getKey());
                    write(field.getValue(), out);
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (BsonValue element : value.asArray()) {
                    write(element, out);
                }
                out.writeEndArray();
            }
            case STRING -> out.writeString(value.asString().getValue());
            case BOOLEAN -> out.writeBoolean(value.asBoolean().getValue());
            case INT32 -> out.writeNumber((long) value.asInt32().getValue());
            case INT64 -> out.writeNumber(value.asInt64().getValue());
            case DOUBLE -> out.writeNumber(value.asDouble().getValue());
            case DECIMAL128 -> out.writeNumber(value.asDecimal128().getValue().bigDecimalValue());
            case NULL -> out.writeNull();
            default ->
                throw new IllegalStateException("a stored document holds a " + value.getBsonType());
        }
    }

    public static JsonNode node(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> {
                ObjectNode object = NODES.objectNode();
                value.asDocument().forEach((name, v) -> object.set(name, node(v)));
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                value.asArray().forEach(v -> array.add(node(v)));
                yield array;
            }
            case STRING -> NODES.textNode(value.asString().getValue());
            case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
            case INT32 -> NODES.numberNode((long) value.asInt32().getValue());
            case INT64 -> NODES.numberNode(value.asInt64().getValue());
            case DOUBLE -> NODES.numberNode(value.asDouble().getValue());
            case DECIMAL128 -> NODES.numberNode(value.asDecimal128().getValue().bigDecimalValue());
            case NULL -> NODES.nullNode();
            default ->
                throw new IllegalStateException("a stored document holds a " + value.getBsonType());
        };
    }

    private static BsonValue value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> {
                BsonArray array = new BsonArray();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(in));
                }
                yield array;
            }
            case VALUE_STRING -> new BsonString(in.getText());
            case VALUE_TRUE -> BsonBoolean.TRUE;
            case VALUE_FALSE -> BsonBoolean.FALSE;
            case VALUE_NUMBER_INT -> new BsonInt64(in.getLongValue());
            case VALUE_NUMBER_FLOAT -> new BsonDecimal128(new Decimal128(in.getDecimalValue()));
            case VALUE_NULL -> BsonNull.VALUE;
            default -> throw new IllegalStateException("cannot store a " + in.currentToken());
        };
    }

    private static BsonDocument object(JsonParser in) throws IOException {
        BsonDocument document = new BsonDocument();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            if (in.nextToken() != JsonToken.VALUE_NULL) {
                document.append(name, value(in));
            }
        }
        return document;
    }
}

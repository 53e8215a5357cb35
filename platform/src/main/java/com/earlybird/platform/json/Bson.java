package com.earlybird.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/**
 * Plain records to stored documents and back, with the names of the API. Whole numbers are int64,
 * decimals Decimal128, dates and instants text, and what is null is left out.
 */
public final class Bson {
    private static final ObjectMapper MAPPER = JsonManner.tolerant();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private Bson() {}

    public static BsonDocument document(Object value) {
        return (BsonDocument) value(MAPPER.<JsonNode>valueToTree(value));
    }

    /** Any plain value: a record, a list, a date, a decimal. */
    public static BsonValue value(Object value) {
        return value(MAPPER.<JsonNode>valueToTree(value));
    }

    public static <T> T read(BsonDocument document, Class<T> type) {
        try {
            return MAPPER.treeToValue(node(document), type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not a " + type.getName(), e);
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

    private static BsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                BsonDocument document = new BsonDocument();
                node.fields().forEachRemaining(field -> {
                    if (!field.getValue().isNull()) {
                        document.append(field.getKey(), value(field.getValue()));
                    }
                });
                yield document;
            }
            case ARRAY -> {
                BsonArray array = new BsonArray();
                node.forEach(element -> array.add(value(element)));
                yield array;
            }
            case STRING -> new BsonString(node.textValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NUMBER ->
                node.isIntegralNumber()
                        ? new BsonInt64(node.longValue())
                        : new BsonDecimal128(new Decimal128(node.decimalValue()));
            case NULL, MISSING -> BsonNull.VALUE;
            default -> throw new IllegalStateException("cannot store a " + node.getNodeType());
        };
    }
}

package com.earlybird.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads, writes and validates events the way the services do. */
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // Without it a missing price would be read as a price of 0.
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // And without it a price of 34.5 paise would be read as 34.
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addModule(milliseconds())
            .build();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = Topics.all().stream()
            .collect(Collectors.toMap(
                    Topic::name, t -> REGISTRY.getSchema(schemaJson(t).toString())));

    private Json() {}

    private static SimpleModule milliseconds() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC);
        return new SimpleModule("milliseconds")
                .addSerializer(Instant.class, new StdScalarSerializer<>(Instant.class) {
                    @Override
                    public void serialize(
                            Instant at, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeString(format.format(at));
                    }
                });
    }

    /** One example of a topic; prints as {@code topic/name}. */
    public record Case(Topic<?> topic, String name) {
        public ObjectNode json() {
            return Json.example(topic, name);
        }

        @Override
        public String toString() {
            return topic.name() + "/" + name;
        }
    }

    public static Stream<Case> examples() {
        return Topics.all().stream()
                .flatMap(t -> Examples.names(t).stream().map(name -> new Case(t, name)));
    }

    public static ObjectNode example(Topic<?> topic, String name) {
        return (ObjectNode) tree(Examples.json(topic, name));
    }

    public static <T> T read(Topic<T> topic, String name) {
        return read(topic, example(topic, name));
    }

    public static <T> T read(Topic<T> topic, JsonNode json) {
        try {
            return MAPPER.treeToValue(json, topic.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode schemaJson(Topic<?> topic) {
        try (InputStream in = Json.class.getResourceAsStream("/" + topic.schema())) {
            if (in == null) {
                throw new IllegalStateException("no schema " + topic.schema());
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the topic's schema has to say against {@code json}; empty when it is valid. */
    public static List<String> errors(Topic<?> topic, JsonNode json) {
        return SCHEMAS
                .get(topic.name())
                .validate(
                        json.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(
                                config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}

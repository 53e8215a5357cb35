package com.earlybird.testing;

import com.earlybird.contracts.Topic;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Event data as JSON, held against the contract's schema. */
final class ContractJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModules(new JavaTimeModule(), new ParameterNamesModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private ContractJson() {}

    static byte[] write(Object data) {
        try {
            return MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a value; one that breaks its schema fails the test that asked for it. */
    static <T> T readValid(Topic<T> topic, byte[] value) {
        String json = new String(value, StandardCharsets.UTF_8);
        List<Error> errors = SCHEMAS.computeIfAbsent(topic.schema(), ContractJson::load)
                .validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(topic.name() + " breaks its schema: " + errors + "\n" + json);
        }
        try {
            return MAPPER.readValue(value, topic.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema load(String resource) {
        ClassLoader loader = Topic.class.getClassLoader();
        try (InputStream schema = loader.getResourceAsStream(resource)) {
            return REGISTRY.getSchema(
                    new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

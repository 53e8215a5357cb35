package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A schema may only grow. required-fields.json is what readers and writers out there rely on: to
 * give a topic a new optional property, add it there too; nothing is ever taken out of it.
 */
class SchemaGrowthTest {
    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_property_never_vanishes_and_a_new_one_is_written_down(Topic<?> topic)
            throws IOException {
        Set<String> properties = new TreeSet<>();
        JsonNode schema = Json.schemaJson(topic);
        walk(schema, schema, "", properties, new TreeSet<>());

        assertEquals(frozen(topic, "properties"), properties);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void what_was_required_stays_so_and_nothing_else_becomes_required(Topic<?> topic)
            throws IOException {
        Set<String> required = new TreeSet<>();
        JsonNode schema = Json.schemaJson(topic);
        walk(schema, schema, "", new TreeSet<>(), required);

        assertEquals(frozen(topic, "required"), required);
    }

    private static void walk(
            JsonNode node, JsonNode root, String at, Set<String> properties, Set<String> required) {
        assertTrue(node.path("additionalProperties").asBoolean(), "a reader lets " + at + " grow");
        node.path("required").forEach(name -> required.add(at + name.asText()));
        node.path("properties").fields().forEachRemaining(property -> {
            String path = at + property.getKey();
            properties.add(path);
            JsonNode ref = property.getValue().at("/items/$ref");
            if (ref.isTextual()) {
                JsonNode item = root.at(ref.asText().substring(1));
                walk(item, root, path + "[].", properties, required);
            }
        });
    }

    private static Set<String> frozen(Topic<?> topic, String what) throws IOException {
        try (InputStream in = SchemaGrowthTest.class.getResourceAsStream("/required-fields.json")) {
            Set<String> names = new TreeSet<>();
            Json.MAPPER
                    .readTree(in)
                    .path(topic.name())
                    .path(what)
                    .forEach(name -> names.add(name.asText()));
            return names;
        }
    }
}

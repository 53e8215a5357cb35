package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes each field out of each example, and says null in its place: schema and record must agree. */
class RequiredFieldsTest {
    @ParameterizedTest
    @MethodSource("com.earlybird.contracts.Json#examples")
    void schema_and_record_require_the_same_fields(Json.Case example) {
        List<String> paths = fields(example.json(), "");
        assertFalse(paths.isEmpty());

        for (String path : paths) {
            ObjectNode without = example.json();
            parent(without, path).remove(name(path));

            assertEquals(
                    Json.errors(example.topic(), without).isEmpty(),
                    reads(example.topic(), without),
                    () -> "the schema and the record differ about leaving out " + path);
        }
    }

    @ParameterizedTest
    @MethodSource("com.earlybird.contracts.Json#examples")
    void schema_and_record_allow_null_in_the_same_fields(Json.Case example) {
        for (String path : fields(example.json(), "")) {
            if (path.endsWith("/latitude") || path.endsWith("/longitude")) {
                continue; // One null beside one number: only the record can tell.
            }
            ObjectNode empty = example.json();
            parent(empty, path).putNull(name(path));

            assertEquals(
                    Json.errors(example.topic(), empty).isEmpty(),
                    reads(example.topic(), empty),
                    () -> "the schema and the record differ about null in " + path);
        }
    }

    private static boolean reads(Topic<?> topic, JsonNode json) {
        try {
            Json.read(topic, json);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** JSON pointers to every field of every object in {@code node}; a map's keys are no fields. */
    private static List<String> fields(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(fields(node.get(i), at + "/" + i));
            }
        }
        if (node.isObject() && !at.equals("/parameters")) {
            node.fieldNames().forEachRemaining(name -> {
                found.add(at + "/" + name);
                found.addAll(fields(node.get(name), at + "/" + name));
            });
        }
        return found;
    }

    private static ObjectNode parent(ObjectNode json, String path) {
        return (ObjectNode) json.at(path.substring(0, path.lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

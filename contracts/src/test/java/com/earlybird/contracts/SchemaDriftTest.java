package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds each record against its schema, component by component. */
class SchemaDriftTest {
    // What the wider of the two may say and the narrower may not: staff are never customers, and a
    // confirmation says one of two statuses.
    private static final Map<String, Set<String>> NARROWED = Map.of(
            "StaffState.role",
            Set.of("CUSTOMER"),
            "DeliveryConfirmed.status",
            Set.of("PENDING", "OUT_FOR_DELIVERY", "CANCELLED"));

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_schema_is_the_one_that_its_topic_names(Topic<?> topic) {
        JsonNode schema = Json.schemaJson(topic);

        assertEquals(topic.schemaId(), schema.path("$id").asText());
        assertEquals(topic.type(), schema.path("title").asText());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_schema_and_its_record_have_the_same_fields_of_the_same_kind(Topic<?> topic) {
        JsonNode schema = Json.schemaJson(topic);

        compare(topic.data(), schema, schema);
    }

    private static void compare(Class<?> type, JsonNode schema, JsonNode root) {
        Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(c -> snake(c.getName()), c -> c));
        Set<String> properties = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(properties::add);

        assertEquals(new TreeSet<>(components.keySet()), properties, type.getSimpleName());
        components.forEach((name, component) -> {
            JsonNode property = schema.at("/properties/" + name);
            String where = type.getSimpleName() + "." + name;
            assertTrue(property.path("description").isTextual(), where);
            compare(component, property, root, where);
        });
    }

    private static void compare(
            RecordComponent component, JsonNode property, JsonNode root, String where) {
        Class<?> type = component.getType();
        assertEquals(jsonType(type), jsonType(property), where);
        if (type.isEnum()) {
            assertEquals(constants(type, where), values(property), where);
        } else if (type == LocalDate.class) {
            assertEquals("date", property.path("format").asText(), where);
        } else if (type == Instant.class) {
            assertEquals("date-time", property.path("format").asText(), where);
        } else if (type == YearMonth.class) {
            assertTrue("2026-01".matches(property.path("pattern").asText("never")), where);
        } else if (type == List.class) {
            ParameterizedType list = (ParameterizedType) component.getGenericType();
            String ref = property.at("/items/$ref").asText();
            compare((Class<?>) list.getActualTypeArguments()[0], root.at(ref.substring(1)), root);
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == long.class) {
            return "integer";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == BigDecimal.class) {
            return "number";
        }
        if (type == List.class) {
            return "array";
        }
        return type == Map.class ? "object" : "string";
    }

    private static String jsonType(JsonNode property) {
        JsonNode type = property.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static Set<String> constants(Class<?> type, String where) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .filter(name -> !NARROWED.getOrDefault(where, Set.of()).contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> values(JsonNode property) {
        Set<String> values = new TreeSet<>();
        property.path("enum").forEach(value -> values.add(value.asText()));
        values.remove("null");
        return values;
    }

    private static String snake(String name) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name);
    }
}

package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Spoils one value of a good example; refusals.csv lists what is spoilt, and how. */
class SchemaRefusalTest {
    @ParameterizedTest(name = "{0}/{1}: {2} = {3}")
    @CsvFileSource(
            resources = "/refusals.csv",
            delimiter = '|',
            quoteCharacter = '\'',
            numLinesToSkip = 1)
    void a_schema_refuses_a_wrong_value(
            String topicName, String exampleName, String path, String wrongJson) {
        Topic<?> topic = Topics.byName(topicName);
        ObjectNode spoilt = Json.example(topic, exampleName);
        assertEquals(List.of(), Json.errors(topic, spoilt));

        set(spoilt, path, Json.tree(wrongJson));

        List<String> errors = Json.errors(topic, spoilt);
        assertFalse(errors.isEmpty(), () -> path + " = " + wrongJson + " was let through");
        assertTrue(
                errors.stream().anyMatch(error -> error.startsWith(path)),
                () -> "refused for something else than " + path + ": " + errors);
    }

    @Test
    void schema_and_record_refuse_a_fraction_of_a_paisa() {
        Set<String> refused = new TreeSet<>();
        Json.examples().forEach(example -> {
            for (int i = 0; i < money(example.json()).size(); i++) {
                ObjectNode spoilt = example.json();
                Map.Entry<ObjectNode, String> amount = money(spoilt).get(i);
                amount.getKey().set(amount.getValue(), Json.tree("100.5"));

                assertFalse(
                        Json.errors(example.topic(), spoilt).isEmpty(),
                        () -> example + " " + amount.getValue());
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Json.read(example.topic(), spoilt),
                        () -> example + " " + amount.getValue());
                refused.add(amount.getValue());
            }
        });

        assertTrue(refused.containsAll(Set.of("unit_price_paise", "price_paise", "total_paise")));
    }

    @Test
    void every_topic_has_a_value_that_is_refused() throws IOException {
        Set<String> spoilt;
        try (InputStream in = getClass().getResourceAsStream("/refusals.csv")) {
            spoilt = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf('|')).strip())
                    .collect(Collectors.toSet());
        }

        assertEquals(Topics.all().stream().map(Topic::name).collect(Collectors.toSet()), spoilt);
    }

    private static void set(ObjectNode json, String path, JsonNode value) {
        int cut = path.lastIndexOf('/');
        JsonNode parent = json.at(path.substring(0, cut));
        String last = path.substring(cut + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    /** Every object of the tree with each of its fields that hold money. */
    private static List<Map.Entry<ObjectNode, String>> money(JsonNode node) {
        List<Map.Entry<ObjectNode, String>> found = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (name.endsWith("_paise")) {
                found.add(Map.entry((ObjectNode) node, name));
            }
        });
        node.forEach(child -> found.addAll(money(child)));
        return found;
    }
}

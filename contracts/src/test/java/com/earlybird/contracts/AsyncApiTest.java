package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {
    private static final JsonNode DOCUMENT = load();
    private static final Set<String> HEADERS =
            Set.of("ce_id", "ce_type", "ce_source", "ce_time", "ce_subject", "ce_dataschema");

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @Test
    void the_document_has_exactly_the_topics_and_their_dead_letters() {
        Set<String> expected = new TreeSet<>();
        for (Topic<?> topic : Topics.all()) {
            expected.addAll(List.of(topic.name(), topic.dlq()));
        }

        assertTrue(DOCUMENT.path("asyncapi").asText().startsWith("3."));
        assertEquals(expected, names(DOCUMENT.path("channels")));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_channel_says_how_its_topic_is_made(Topic<?> topic) {
        JsonNode channel = DOCUMENT.path("channels").path(topic.name());
        JsonNode kafka = channel.path("bindings").path("kafka");

        assertEquals(topic.name(), channel.path("address").asText());
        assertEquals(topic.partitions(), kafka.path("partitions").asInt());
        assertEquals(
                topic.compacted() ? "compact" : "delete",
                kafka.path("topicConfiguration").path("cleanup.policy").path(0).asText());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_message_names_its_type_and_its_schema(Topic<?> topic) {
        JsonNode message = DOCUMENT.path("components").path("messages").path(topic.name());
        JsonNode headers = message.path("headers").path("properties");

        assertEquals(topic.type(), message.path("name").asText());
        assertEquals(topic.type(), headers.path("ce_type").path("const").asText());
        assertEquals(
                topic.schemaId(), headers.path("ce_dataschema").path("const").asText());
        assertEquals(topic.schema(), message.at("/payload/schema/$ref").asText());
        assertNotNull(getClass().getResource("/" + topic.schema()), topic.schema());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void the_key_is_a_required_field_of_the_value(Topic<?> topic) {
        JsonNode message = DOCUMENT.path("components").path("messages").path(topic.name());
        String description = message.at("/bindings/kafka/key/description").asText();

        String key = description.substring(0, Math.max(0, description.indexOf('.')));

        assertTrue(
                contains(Json.schemaJson(topic).path("required"), key),
                () -> topic.name() + " has no required field " + key);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_topic_is_published_by_somebody(Topic<?> topic) {
        JsonNode operation = DOCUMENT.path("operations").path("publish-" + topic.name());

        assertEquals("send", operation.path("action").asText());
        assertEquals("#/channels/" + topic.name(), operation.at("/channel/$ref").asText());
    }

    @Test
    void every_event_carries_the_headers_of_a_cloud_event() {
        JsonNode headers = DOCUMENT.at("/components/messageTraits/cloudEvent/headers");

        assertTrue(names(headers.path("properties")).containsAll(HEADERS));
        for (String header : HEADERS) {
            assertTrue(contains(headers.path("required"), header), header);
        }
    }

    @Test
    void every_reference_inside_the_document_leads_somewhere() {
        List<String> references = DOCUMENT.findValuesAsText("$ref");

        assertFalse(references.isEmpty());
        for (String reference : references) {
            if (reference.startsWith("#")) {
                assertFalse(DOCUMENT.at(reference.substring(1)).isMissingNode(), reference);
            }
        }
    }

    private static boolean contains(JsonNode list, String text) {
        for (JsonNode each : list) {
            if (each.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode load() {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}

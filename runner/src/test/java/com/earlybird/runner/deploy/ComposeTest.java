package com.earlybird.runner.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Topics;
import com.earlybird.runner.system.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ComposeTest {
    private static final Set<String> ONE_SHOT = Set.of("mongo-users", "topics");
    // Images of one program, with nothing in them that could ask for its health.
    private static final Set<String> NOBODY_TO_ASK = Set.of("otel-collector", "tempo");

    private final JsonNode compose = Yaml.document(Deploy.text("docker-compose.yml"));

    @Test
    void every_image_has_an_exact_version_and_is_whose_it_should_be() {
        services().forEachRemaining(service -> {
            String image = service.getValue().path("image").asText();

            assertTrue(image.matches(".+:v?\\d+\\.\\d+\\.\\d+(-[a-z]+)?"), image);
            assertFalse(image.contains("bitnami"), image);
        });
    }

    @Test
    void whatever_runs_says_how_it_is_and_how_much_it_may_take() {
        services().forEachRemaining(service -> {
            if (!ONE_SHOT.contains(service.getKey())) {
                assertTrue(service.getValue().has("mem_limit"), service.getKey());
                assertTrue(
                        service.getValue().has("healthcheck")
                                || NOBODY_TO_ASK.contains(service.getKey()),
                        service.getKey());
            }
        });
    }

    @Test
    void a_service_starts_after_its_topics_and_its_database_user_and_may_write_nothing() {
        for (ServiceName name : ServiceName.values()) {
            JsonNode service = compose.at("/services/" + name);

            assertTrue(service.at("/depends_on/topics/condition").asText().contains("completed"));
            assertTrue(
                    service.at("/depends_on/mongo-users/condition").asText().contains("completed"));
            assertTrue(service.path("read_only").asBoolean());
            assertEquals("ALL", service.at("/cap_drop/0").asText());
        }
    }

    @Test
    void every_service_may_be_traced_and_only_who_asks_for_it_gets_a_collector() {
        for (ServiceName name : ServiceName.values()) {
            String traces = compose.at("/services/" + name + "/environment/EARLYBIRD_TRACES")
                    .asText();
            assertEquals("${EARLYBIRD_TRACES:-}", traces, name.toString());
        }
        for (String name : NOBODY_TO_ASK) {
            assertEquals(
                    "observability",
                    compose.at("/services/" + name + "/profiles/0").asText());
        }
    }

    @Test
    void every_secret_is_one_that_is_made() {
        String maker = Deploy.text("deploy/compose/make-secrets.sh");
        compose.path("secrets").forEach(secret -> {
            String file = secret.path("file").asText();
            String name = file.substring(file.lastIndexOf('/') + 1);
            String made = name.endsWith("-service.properties")
                    ? "service " + name.substring(0, name.indexOf('-'))
                    : name;

            assertTrue(maker.contains(made), name);
        });
    }

    @Test
    void every_mounted_file_is_there() {
        services()
                .forEachRemaining(service -> service.getValue().path("volumes").forEach(volume -> {
                    String source = volume.asText().split(":")[0];
                    if (source.startsWith("./")) {
                        assertTrue(Deploy.HOME.resolve(source).toFile().exists(), source);
                    }
                }));
    }

    @Test
    void the_topics_are_those_of_the_contracts() {
        Set<String> expected = new TreeSet<>();
        Topics.all()
                .forEach(topic -> expected.add(topic.name() + "," + topic.partitions() + ","
                        + (topic.compacted() ? "compact" : "delete")));
        List<String> lines = Deploy.text("deploy/compose/topics.csv").lines().toList();
        Set<String> created = new TreeSet<>();
        lines.subList(1, lines.size())
                .forEach(line -> created.add(line.substring(0, line.lastIndexOf(','))));

        assertEquals(expected, created);
    }

    private Iterator<Map.Entry<String, JsonNode>> services() {
        return compose.path("services").properties().iterator();
    }
}

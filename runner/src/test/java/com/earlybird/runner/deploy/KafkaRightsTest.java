package com.earlybird.runner.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.contracts.Topic;
import com.earlybird.contracts.Topics;
import com.earlybird.runner.system.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service's Kafka user may do what the service does, and nothing else. */
class KafkaRightsTest {
    private static final Pattern INCOMING =
            Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.connector");

    @ParameterizedTest
    @EnumSource
    void a_service_reads_what_it_consumes_and_writes_what_it_publishes(ServiceName service)
            throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String topic : consumedBy(service)) {
            expected.add("Read " + topic);
            expected.add("Write " + topic + ".dlq");
        }
        JsonNode operations = asyncApi().path("operations");
        for (Topic<?> topic : Topics.all()) {
            String publisher =
                    operations.at("/publish-" + topic.name() + "/summary").asText();
            if (publisher.startsWith(service + " ") || isRequested(publisher, service)) {
                expected.add("Write " + topic.name());
            }
        }

        assertEquals(expected, granted(service));
    }

    // A channel is named after its topic unless it says otherwise.
    private static Set<String> consumedBy(ServiceName service) throws IOException {
        Properties configuration = new Properties();
        configuration.load(new StringReader(
                Deploy.text(service + "/src/main/resources/application.properties")));
        Set<String> topics = new TreeSet<>();
        for (String property : configuration.stringPropertyNames()) {
            Matcher incoming = INCOMING.matcher(property);
            if (incoming.matches()) {
                String channel = incoming.group(1);
                topics.add(configuration.getProperty(
                        "mp.messaging.incoming." + channel + ".topic", channel));
            }
        }
        return topics;
    }

    // Everybody who has a message to send asks notification-service for it.
    private static boolean isRequested(String publisher, ServiceName service) {
        return publisher.startsWith("Any service ") && service != ServiceName.NOTIFICATION;
    }

    private static Set<String> granted(ServiceName service) {
        Set<String> granted = new TreeSet<>();
        for (JsonNode user : Yaml.documents(
                Deploy.text("deploy/kubernetes/components/kafka-strimzi/users.yaml"))) {
            if (Manifests.name(user).equals(service.toString())) {
                for (JsonNode acl : user.at("/spec/authorization/acls")) {
                    if (acl.at("/resource/type").asText().equals("topic")) {
                        acl.path("operations").forEach(operation -> {
                            if (!operation.asText().equals("Describe")) {
                                granted.add(operation.asText() + " "
                                        + acl.at("/resource/name").asText());
                            }
                        });
                    }
                }
            }
        }
        return granted;
    }

    private static JsonNode asyncApi() throws IOException {
        try (InputStream in = Topics.class.getResourceAsStream("/asyncapi.yaml")) {
            return Yaml.document(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

package com.earlybird.embedded;

import com.earlybird.contracts.Topic;
import com.earlybird.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates every topic of the contracts, and the dead-letter topic beside each. */
public final class TopicCreation {
    private static final short REPLICAS = 1;

    private TopicCreation() {}

    /**
     * Creates those that are missing; the others are left as they are.
     *
     * @param bootstrapServers {@code host:port} of the broker
     * @throws IllegalStateException when the broker refuses or does not answer in time
     */
    public static void createAll(String bootstrapServers, Duration timeout) {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) timeout.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) timeout.toMillis());
        try (Admin admin = Admin.create(config)) {
            createAll(admin, timeout);
        }
    }

    static void createAll(Admin admin, Duration timeout) {
        try {
            Set<String> present =
                    admin.listTopics().names().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            List<NewTopic> missing =
                    all().filter(topic -> !present.contains(topic.name())).toList();
            for (var creation : admin.createTopics(missing).values().entrySet()) {
                await(creation.getKey(), creation.getValue(), timeout);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot reach the broker: " + e.getMessage(), e);
        }
    }

    private static void await(
            String name, org.apache.kafka.common.KafkaFuture<Void> created, Duration timeout)
            throws InterruptedException, TimeoutException {
        try {
            created.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create topic " + name, e.getCause());
            }
        }
    }

    private static Stream<NewTopic> all() {
        return Topics.all().stream()
                .flatMap(topic -> Stream.of(
                        topicOf(topic),
                        // Dead letters wait for a person, however long.
                        new NewTopic(topic.dlq(), 1, REPLICAS)
                                .configs(Map.of("retention.ms", "-1"))));
    }

    private static NewTopic topicOf(Topic<?> topic) {
        NewTopic created = new NewTopic(topic.name(), topic.partitions(), REPLICAS);
        return topic.compacted() ? created.configs(Map.of("cleanup.policy", "compact")) : created;
    }
}

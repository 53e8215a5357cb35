package com.earlybird.runner.bench;

import com.earlybird.contracts.Topic;
import com.earlybird.runner.system.ServiceName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far services are behind: the messages of a topic that they have not said are done. */
final class Backlog implements AutoCloseable {
    private final Admin admin;

    Backlog(String kafka) {
        admin = Admin.create(Map.of("bootstrap.servers", kafka));
    }

    long of(ServiceName service, Topic<?> topic) {
        try {
            Map<TopicPartition, OffsetAndMetadata> done =
                    new HashMap<>(admin.listConsumerGroupOffsets(service.toString())
                            .partitionsToOffsetAndMetadata()
                            .get());
            return ends(topic).entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(done.get(end.getKey())))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Topic<?> topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = admin
                .describeTopics(List.of(topic.name()))
                .allTopicNames()
                .get()
                .get(topic.name())
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .collect(
                        Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get();
    }

    private static long offset(OffsetAndMetadata done) {
        return done == null ? 0 : done.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}

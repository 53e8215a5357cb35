package com.earlybird.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The broker's settings: one node, small, and quick to come back. */
final class KafkaSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String MEGABYTE = "1048576";
    // Longer than any service is away; ids of handled events are kept by the store anyway.
    private static final String KEEP_HOURS = "720";

    private KafkaSettings() {}

    static Properties of(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        listeners(settings, port, controllerPort);
        storage(settings, directory);
        singleNode(settings);
        small(settings);
        quick(settings);
        return settings;
    }

    private static void listeners(Properties settings, int port, int controllerPort) {
        String controller = "127.0.0.1:" + controllerPort;
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", broker + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", broker);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("auto.create.topics.enable", "false");
    }

    private static void storage(Properties settings, Path directory) {
        settings.put("log.dirs", directory.toString());
        settings.put("log.retention.hours", KEEP_HOURS);
        settings.put("offsets.retention.minutes", String.valueOf(720 * 60));
        settings.put("log.segment.bytes", String.valueOf(64 * 1024 * 1024));
        // Each partition maps its index files into memory at full size.
        settings.put("log.index.size.max.bytes", MEGABYTE);
        settings.put("metadata.log.segment.bytes", String.valueOf(16 * 1024 * 1024));
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));
        settings.put("log.cleaner.io.buffer.size", MEGABYTE);
    }

    private static void singleNode(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
    }

    private static void small(Properties settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("num.replica.fetchers", "1");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.threads", "1");
    }

    private static void quick(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the broker must not wait for its former self to time out.
        settings.put("broker.heartbeat.interval.ms", "300");
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("controller.quorum.election.timeout.ms", "300");
        settings.put("controller.quorum.election.backoff.max.ms", "100");
        settings.put("controlled.shutdown.enable", "true");
    }
}

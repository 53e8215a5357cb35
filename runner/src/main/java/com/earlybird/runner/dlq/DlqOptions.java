package com.earlybird.runner.dlq;

import com.earlybird.runner.DataOption;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What both commands on dead letters take. */
final class DlqOptions {
    @Mixin
    private DataOption data;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Another broker.")
    private String kafka;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Of this topic only.")
    private String topic;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    DeadLetterBox open() {
        return new DeadLetterBox(kafka != null ? kafka : data.runningSystem().kafka());
    }

    Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    int limit() {
        return limit;
    }
}

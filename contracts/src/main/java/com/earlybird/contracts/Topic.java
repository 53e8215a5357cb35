package com.earlybird.contracts;

import java.util.Objects;

/**
 * One Kafka topic: what it is called and what it carries.
 *
 * @param name the topic's name
 * @param type the CloudEvents type with its version, {@code com.earlybird.delivery.confirmed.v1}
 * @param data the record that its values are read into
 * @param partitions how many partitions it is created with
 * @param compacted whether only the latest value of each key is kept
 */
public record Topic<T>(String name, String type, Class<T> data, int partitions, boolean compacted) {
    public Topic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least one partition: " + name);
        }
    }

    /** Where records go that a consumer could not handle. */
    public String dlq() {
        return name + ".dlq";
    }

    /** The classpath resource that holds the JSON Schema of its values. */
    public String schema() {
        return "schemas/" + name + ".json";
    }

    /** The schema's absolute identifier: its {@code $id}, and the header {@code ce_dataschema}. */
    public String schemaId() {
        return "urn:earlybird:schema:" + name + ":" + type.substring(type.lastIndexOf('.') + 1);
    }
}

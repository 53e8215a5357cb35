package com.earlybird.platform.kernel;

import com.earlybird.contracts.Topic;

import java.util.Objects;

/** Something that has happened and that other services hear of: its topic, ordering key and data. */
public record Fact<T>(Topic<T> topic, String key, T data) {
    public Fact {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(key);
        Objects.requireNonNull(data);
    }
}

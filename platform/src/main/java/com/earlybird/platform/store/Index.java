package com.earlybird.platform.store;

import java.util.List;

/** An index of a collection and the question it answers. Unique ones are rules, not only speed. */
public record Index(List<String> fields, boolean unique, String why) {
    public static Index on(String why, String... fields) {
        return new Index(List.of(fields), false, why);
    }

    public static Index unique(String why, String... fields) {
        return new Index(List.of(fields), true, why);
    }

    String name() {
        return String.join("_", fields).replace('.', '_');
    }
}

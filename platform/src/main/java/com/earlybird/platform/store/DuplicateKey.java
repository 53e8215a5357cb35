package com.earlybird.platform.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The store says that there is one already. {@code index} is the name of the index that said so. */
public final class DuplicateKey extends RuntimeException {
    private static final Pattern INDEX = Pattern.compile("index: (?:\\S+\\$)?([\\w.]+)");

    private final String index;

    DuplicateKey(String message) {
        super(message, null, false, false);
        Matcher matcher = INDEX.matcher(message);
        this.index = matcher.find() ? matcher.group(1) : "";
    }

    public boolean onId() {
        return index.startsWith("_id");
    }

    /** Whether the unique index whose first field is {@code field} refused. */
    public boolean on(String field) {
        return index.startsWith(field.replace('.', '_'));
    }
}

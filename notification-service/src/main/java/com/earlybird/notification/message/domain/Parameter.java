package com.earlybird.notification.message.domain;

/**
 * A value for a placeholder, as the provider takes it: on one line, not empty, and short enough that
 * the whole body stays under the provider's limit.
 */
public record Parameter(String name, String value) {
    private static final int LONGEST = 500;

    static Parameter of(String name, String raw) {
        String line = raw.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return new Parameter(name, "-");
        }
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return new Parameter(name, line);
        }
        return new Parameter(
                name, line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…");
    }
}

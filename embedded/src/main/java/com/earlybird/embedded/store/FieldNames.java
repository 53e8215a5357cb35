package com.earlybird.embedded.store;

import java.nio.charset.StandardCharsets;

/**
 * The names of fields. The same few hundred come in every document: each is one text, however often
 * it is read, so that it takes no memory and knows its hash.
 */
final class FieldNames {
    private static final int MOST = 4096;
    private static final int LONGEST = 48;
    // Whoever writes last wins; any other is as good.
    private static final String[] KNOWN = new String[MOST];

    private FieldNames() {}

    /** The text of these bytes. */
    static String of(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return text(bytes, from, length);
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 12) & MOST - 1;
        String known = KNOWN[slot];
        if (known == null || !isThat(known, bytes, from, length)) {
            known = text(bytes, from, length);
            KNOWN[slot] = known;
        }
        return known;
    }

    /** Bytes that are no ASCII are never equal to a character. */
    private static boolean isThat(String known, byte[] bytes, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}

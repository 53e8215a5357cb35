package com.earlybird.billing.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Makes one text of the same bytes, for as long as few others come between. */
final class PooledTexts {
    private record Slot(byte[] bytes, String text) {}

    private static final int SLOT_BITS = 12;

    // Threads may overwrite each other's; each slot is whole, whoever wrote it.
    private final Slot[] slots = new Slot[1 << SLOT_BITS];

    String of(byte[] bytes, int from, int to) {
        int at = slot(bytes, from, to);
        Slot slot = slots[at];
        if (slot == null || !Arrays.equals(slot.bytes(), 0, slot.bytes().length, bytes, from, to)) {
            byte[] own = Arrays.copyOfRange(bytes, from, to);
            slot = new Slot(own, new String(own, UTF_8));
            slots[at] = slot;
        }
        return slot.text();
    }

    /** By the length and the last bytes, in which names, days and moments differ. */
    private static int slot(byte[] bytes, int from, int to) {
        long hash = to - from;
        for (int i = Math.max(from, to - Long.BYTES); i < to; i++) {
            hash = hash << 7 ^ hash >>> 57 ^ bytes[i];
        }
        hash *= 0x9E3779B97F4A7C15L;
        return (int) (hash >>> Long.SIZE - SLOT_BITS);
    }
}

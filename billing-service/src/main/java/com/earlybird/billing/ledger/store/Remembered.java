package com.earlybird.billing.ledger.store;

import java.util.function.Function;

/**
 * What a few values came to when they were last asked for. The days, moments and quantities of a
 * month's entries are few, and to read each of them a million times is most of what reading costs.
 */
final class Remembered<K, V> {
    private record Slot<K, V>(K key, V value) {}

    private static final int SLOTS = 1 << 10;

    private final Function<K, V> make;

    // Threads may overwrite each other's; each slot is whole, whoever wrote it.
    @SuppressWarnings("unchecked")
    private final Slot<K, V>[] slots = new Slot[SLOTS];

    Remembered(Function<K, V> make) {
        this.make = make;
    }

    V of(K key) {
        int hash = key.hashCode();
        int at = (hash ^ hash >>> 16) & SLOTS - 1;
        Slot<K, V> slot = slots[at];
        if (slot == null || !slot.key().equals(key)) {
            slot = new Slot<>(key, make.apply(key));
            slots[at] = slot;
        }
        return slot.value();
    }
}

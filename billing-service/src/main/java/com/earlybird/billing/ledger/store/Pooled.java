package com.earlybird.billing.ledger.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Makes one object of the same bytes, for as long as few others come between. The words, days and
 * products of a month's entries are few, and to make each of them a million times is most of what
 * reading costs.
 */
final class Pooled<T> {
    /** Makes it of the bytes in {@code from..to}. */
    interface Make<T> {
        T of(byte[] bytes, int from, int to);
    }

    private record Slot<T>(byte[] bytes, T value) {}

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SLOT_BITS = 12;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Make<T> make;

    // Threads may overwrite each other's; each slot is whole, whoever wrote it.
    @SuppressWarnings("unchecked")
    private final Slot<T>[] slots = new Slot[1 << SLOT_BITS];

    Pooled(Make<T> make) {
        this.make = make;
    }

    T of(byte[] bytes, int from, int to) {
        int at = slot(bytes, from, to);
        Slot<T> slot = slots[at];
        if (slot == null || !Arrays.equals(slot.bytes(), 0, slot.bytes().length, bytes, from, to)) {
            slot = new Slot<>(Arrays.copyOfRange(bytes, from, to), make.of(bytes, from, to));
            slots[at] = slot;
        }
        return slot.value();
    }

    private static int slot(byte[] bytes, int from, int to) {
        long hash = to - from;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            hash = (hash ^ (long) LONG.get(bytes, i)) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        for (; i < to; i++) {
            hash = hash << Byte.SIZE ^ hash >>> Long.SIZE - Byte.SIZE ^ bytes[i];
        }
        return (int) (hash * SPREAD >>> Long.SIZE - SLOT_BITS);
    }
}

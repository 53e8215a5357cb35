package com.earlybird.embedded.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that grow, for what the store writes most: small things, one after the other. A buffer of
 * the network's checks each of them in several places.
 */
final class BsonBuffer {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FIRST_BYTES = 16 * 1024;
    private static final int MOST_KEPT_BYTES = 1024 * 1024;
    private static final ThreadLocal<BsonBuffer> OWN =
            ThreadLocal.withInitial(() -> new BsonBuffer(FIRST_BYTES));

    private byte[] bytes;
    private int length;

    BsonBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** The thread's own, empty: for what is copied out of it before it is asked for again. */
    static BsonBuffer ofThread() {
        BsonBuffer own = OWN.get();
        if (own.bytes.length > MOST_KEPT_BYTES) {
            own = new BsonBuffer(FIRST_BYTES);
            OWN.set(own);
        }
        own.length = 0;
        return own;
    }

    int length() {
        return length;
    }

    /** Of which the first {@link #length} are written. */
    byte[] array() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void putInt(int value) {
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void putLong(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    void putBytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** A text and the zero behind it. */
    void putCString(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
        putByte(0);
    }

    /** Overwrites what was written at that place. */
    void setInt(int at, int value) {
        INT.set(bytes, at, value);
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }
}

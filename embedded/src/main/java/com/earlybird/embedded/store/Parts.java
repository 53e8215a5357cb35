package com.earlybird.embedded.store;

import io.netty.buffer.ByteBuf;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The beginning of a long array, in pieces that lie beside the documents and are written once. It
 * never changes; neither do the pieces.
 */
final class Parts {
    static final Parts NONE = new Parts(null, new long[0], 0);

    private final Segments segments;
    private final long[] numbers;
    private final int bytes;

    private Parts(Segments segments, long[] numbers, int bytes) {
        this.segments = segments;
        this.numbers = numbers;
        this.bytes = bytes;
    }

    static Parts read(ByteBuf in, Segments segments) {
        int bytes = in.readIntLE();
        long[] numbers = new long[in.readIntLE()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readLongLE();
        }
        return new Parts(segments, numbers, bytes);
    }

    void writeTo(BsonBuffer out) {
        out.putInt(bytes);
        out.putInt(numbers.length);
        for (long number : numbers) {
            out.putLong(number);
        }
    }

    /** With one more piece behind these, put in its place here. */
    Parts with(byte[] piece, Segments to) {
        long[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = to.add(piece);
        return new Parts(to, more, Math.addExact(bytes, piece.length));
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    long[] numbers() {
        return numbers;
    }

    /** Of all pieces together. */
    int bytes() {
        return bytes;
    }

    void forEach(Consumer<byte[]> piece) {
        for (long number : numbers) {
            piece.accept(segments.get(number));
        }
    }
}

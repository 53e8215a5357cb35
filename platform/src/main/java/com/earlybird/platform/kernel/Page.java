package com.earlybird.platform.kernel;

import java.util.List;
import java.util.function.Function;

/** A page of a list. {@code nextCursor} is null on the last one. */
public record Page<T>(List<T> items, String nextCursor) {
    public <R> Page<R> map(Function<? super T, ? extends R> fn) {
        return new Page<>(items.stream().<R>map(fn).toList(), nextCursor);
    }
}

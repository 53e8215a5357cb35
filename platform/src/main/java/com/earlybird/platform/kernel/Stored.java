package com.earlybird.platform.kernel;

import java.util.function.Function;

/** A value as the store holds it, with the version that guards its next change. The first is 1. */
public record Stored<T>(T value, long version) {
    /** The version the value will have after the change now being made. */
    public long nextVersion() {
        return version + 1;
    }

    public <R> Stored<R> map(Function<? super T, ? extends R> fn) {
        return new Stored<>(fn.apply(value), version);
    }
}

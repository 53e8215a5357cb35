package com.earlybird.platform.kernel;

import java.util.function.Function;

/**
 * A value as the store holds it.
 *
 * @param version what guards its next change; the first is 1
 * @param quiet whether it is known that none of its facts waits to be published
 */
public record Stored<T>(T value, long version, boolean quiet) {
    /** One of whose facts nothing is known. */
    public Stored(T value, long version) {
        this(value, version, false);
    }

    /** The version the value will have after the change now being made. */
    public long nextVersion() {
        return version + 1;
    }

    public <R> Stored<R> map(Function<? super T, ? extends R> fn) {
        return new Stored<>(fn.apply(value), version, quiet);
    }
}

package com.earlybird.platform.kernel;

import java.util.List;
import java.util.Objects;

/** What a command makes of an aggregate: its new state and the facts that follow from it. */
public record Change<S>(S state, List<Fact<?>> facts) {
    public Change {
        Objects.requireNonNull(state);
        facts = List.copyOf(facts);
    }

    public static <S> Change<S> to(S state, Fact<?>... facts) {
        return new Change<>(state, List.of(facts));
    }

    public static <S> Change<S> to(S state, List<? extends Fact<?>> facts) {
        return new Change<>(state, List.copyOf(facts));
    }
}

package com.earlybird.platform.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Reads by many keys, some at a time: a store may compare each document that it finds with every key
 * it was asked for, so that twice as many cost four times as much.
 */
public final class Parts {
    private static final int SIZE = 100;
    private static final int AT_ONCE = 4;

    private Parts() {}

    /** What {@code read} finds for each part of {@code keys}, together. */
    public static <T> Uni<List<T>> of(
            Collection<String> keys, Function<List<String>, Uni<List<T>>> read) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<String> all = List.copyOf(keys);
        if (all.size() <= SIZE) {
            return read.apply(all);
        }
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            parts.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUni(read::apply)
                .merge(AT_ONCE)
                .collect()
                .in(ArrayList<T>::new, List::addAll)
                .map(found -> found);
    }
}

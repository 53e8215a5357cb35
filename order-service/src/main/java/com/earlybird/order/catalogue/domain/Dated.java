package com.earlybird.order.catalogue.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists of values that each hold from a day on, oldest first. */
public final class Dated {
    private Dated() {}

    /** The value in force on {@code date}: the last that began on or before it. */
    public static <T> Optional<T> on(List<T> values, Function<T, LocalDate> from, LocalDate date) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (!from.apply(values.get(i)).isAfter(date)) {
                return Optional.of(values.get(i));
            }
        }
        return Optional.empty();
    }

    /** Puts {@code value} in its place; one of the same day is replaced. */
    public static <T> List<T> put(List<T> values, Function<T, LocalDate> from, T value, int most) {
        List<T> next = new ArrayList<>(values);
        next.removeIf(old -> from.apply(old).equals(from.apply(value)));
        next.add(value);
        if (next.size() > most) {
            throw Rejection.refused("too-many-dates", "At most " + most + " dated values.");
        }
        next.sort(Comparator.comparing(from));
        return List.copyOf(next);
    }
}

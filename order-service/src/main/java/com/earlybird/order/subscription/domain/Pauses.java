package com.earlybird.order.subscription.domain;

import com.earlybird.platform.kernel.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pauses of a subscription: sorted, never overlapping. */
final class Pauses {
    private static final int MOST = 200;

    private Pauses() {}

    static List<Pause> add(List<Pause> pauses, Pause pause) {
        if (pause.to() != null && pause.to().isBefore(pause.from())) {
            throw Rejection.malformed("to", "must not be before from");
        }
        for (Pause other : pauses) {
            if (other.overlaps(pause)) {
                throw Rejection.refused(
                        "pause-overlaps",
                        "It is paused from %s to %s already."
                                .formatted(
                                        other.from(),
                                        other.to() == null ? "further notice" : other.to()));
            }
        }
        if (pauses.size() >= MOST) {
            throw Rejection.refused("too-many-pauses", "At most " + MOST + " pauses.");
        }
        return Stream.concat(pauses.stream(), Stream.of(pause))
                .sorted(Comparator.comparing(Pause::from))
                .toList();
    }

    /**
     * The pause that {@code resume} means: the one that holds its date, else the one of today, else
     * the next to begin.
     */
    static Pause meant(List<Pause> pauses, LocalDate from, LocalDate today) {
        return pauses.stream()
                .filter(pause -> pause.contains(from))
                .findFirst()
                .or(() -> pauses.stream().filter(pause -> pause.contains(today)).findFirst())
                .or(() -> pauses.stream()
                        .filter(pause -> pause.from().isAfter(from))
                        .findFirst())
                .orElseThrow(() -> Rejection.conflict(
                        "not-paused", "No pause holds " + from + " or begins after it."));
    }

    /** {@code from} is the first day of delivery again. */
    static List<Pause> resume(List<Pause> pauses, Pause meant, LocalDate from) {
        List<Pause> next = new ArrayList<>(pauses);
        int index = next.indexOf(meant);
        if (!from.isAfter(meant.from())) {
            next.remove(index);
        } else if (meant.contains(from)) {
            next.set(index, new Pause(meant.from(), from.minusDays(1), meant.reason()));
        } else if (!from.equals(meant.to().plusDays(1))) {
            throw Rejection.refused(
                    "pause-ends-earlier", "The pause ends on " + meant.to() + " by itself.");
        }
        return List.copyOf(next);
    }
}
